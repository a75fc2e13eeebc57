import JSONValues
import OversightCommands
import Testing

/// What a request is told that has something wrong in a field: what the field is, and its name.
@Suite("A field that cannot be read")
struct FieldSentenceTests {
    private func sentence(_ read: () throws -> Void) -> String? {
        #expect(throws: FieldError.self) { try read() }?.sentence
    }

    @Test("is named by what it is, and by its name in brackets", arguments: [Field.Place.body, .query])
    func sentences(_ place: Field.Place) {
        var reader = FieldReader(["on": "2025-02-30"], in: place)
        #expect(
            sentence {
                _ = try reader.day("on", "The day on which it happened; today if absent.", example: "2025-01-01")
            }?
            .hasPrefix("The day on which it happened (\"on\") is \"2025-02-30\", which is not ") == true)
        #expect(
            sentence { _ = try reader.day("due", "The day by which an answer is due.", example: "2025-01-01") }?
                .hasSuffix("\"due\" is missing.") == true)
    }
}
