import EventLog
import Foundation
import Testing

@Suite("Timestamps")
struct TimestampTests {
    @Test(
        "are written as RFC 3339 in UTC",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (1_714_566_896_789, "2024-05-01T12:34:56.789Z"),
            (-1, "1969-12-31T23:59:59.999Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        ] as [(Int64, String)])
    func written(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).description == text)
        #expect(Timestamp(text) == Timestamp(milliseconds: milliseconds))
    }

    @Test("agree with Foundation over four centuries")
    func agreement() throws {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        for day in stride(from: -30_000, through: 120_000, by: 13) {
            let milliseconds = Int64(day) * 86_400_000 + Int64(day.magnitude % 86_400) * 1000
            let text = Timestamp(milliseconds: milliseconds).description
            #expect(text == Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(style))
            #expect(Timestamp(text)?.milliseconds == milliseconds)
        }
    }

    @Test(
        "are read with offsets and any fraction",
        arguments: [
            ("2024-05-01T14:34:56.789+02:00", 1_714_566_896_789), ("2024-05-01T05:04:56.789-07:30", 1_714_566_896_789),
            ("2024-05-01t12:34:56.7899z", 1_714_566_896_789), ("2024-05-01T12:34:56.7Z", 1_714_566_896_700),
            ("2024-05-01T12:34:56Z", 1_714_566_896_000),
        ] as [(String, Int64)])
    func read(text: String, milliseconds: Int64) {
        #expect(Timestamp(text)?.milliseconds == milliseconds)
    }

    @Test(
        "are refused if they are not instants",
        arguments: [
            "", "2024-05-01", "2024-05-01T12:34:56", "2024-02-30T00:00:00Z", "2023-02-29T00:00:00Z",
            "2024-13-01T00:00:00Z",
            "2024-00-01T00:00:00Z", "2024-01-00T00:00:00Z", "2024-05-01T24:00:00Z", "2024-05-01T12:60:00Z",
            "2024-05-01T12:34:60Z", "2024-05-01T12:34:56.Z", "2024-05-01T12:34:56Zx", "2024-05-01T12:34:56+24:00",
            "2024-5-01T12:34:56Z", "+024-05-01T12:34:56Z", "0000-01-01T00:00:00+00:01",
        ])
    func refused(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test("outside the years that can be written are moved inside")
    func clamped() {
        #expect(Timestamp(milliseconds: .min) == .earliest)
        #expect(Timestamp(milliseconds: .max) == .latest)
    }
}
