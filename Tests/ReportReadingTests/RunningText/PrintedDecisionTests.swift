import Oversight
import ReportReading
import Testing

@Suite("The decision and the diary number on the first pages")
struct PrintedDecisionTests {
    @Test(
        "are read as printed",
        arguments: [
            ("Beslutad av omsorgsnämnden 2025-03-12, § 15", "2025-03-12", "15", "omsorgsnämnden"),
            ("Antagen av kommunfullmäktige den 12 mars 2025 § 41", "2025-03-12", "41", "kommunfullmäktige"),
            ("Omsorgsnämnden 2025-03-12 § 7.", "2025-03-12", "7", "Omsorgsnämnden"),
            ("ON 2025-03-12 §7", "2025-03-12", "7", "ON"),
            ("Datum för beslut: 2025-03-12 § 113", "2025-03-12", "113", nil),
            (
                "Beslutsinstans: Omsorgsnämnden\nBeslutsdatum: 2025-03-12\nParagraf: 15", "2025-03-12", "15",
                "Omsorgsnämnden"
            ),
            ("Fastställd\t2025-03-12\t§ 15", "2025-03-12", "15", nil),
        ] as [(String, String, String, String?)])
    func decision(_ cover: String, _ date: String, _ paragraph: String, _ body: String?) throws {
        let decision = try #require(try RunningTextSample.annual(cover: cover).decision)
        #expect(decision.date.description == date)
        #expect(decision.paragraph == paragraph)
        #expect(decision.body == body)
        #expect(decision.line == 7 + (cover.hasPrefix("Beslutsinstans") ? 1 : 0))
    }

    @Test(
        "are none if the day or the paragraph is missing, or stands in running text",
        arguments: [
            "Fastställd 2025-03-12", "Omsorgsnämnden § 15", "Version 1.0, 2025-03-12",
            "Omsorgsnämnden beslutade redan 2020-03-12 § 15 att följa upp målen varje år, och har sedan dess gjort det i en rapport som går till fullmäktige varje vår.",
        ])
    func noDecision(_ cover: String) throws {
        #expect(try RunningTextSample.annual(cover: cover).decision == nil)
    }

    @Test(
        "The diary number is told by its label",
        arguments: [
            ("Dnr ON 2025/123", "ON 2025/123"), ("Diarienummer: 2023-001-042", "2023-001-042"),
            ("Diarienr: KS 20/365", "KS 20/365"), ("Datum: 2025-03-12 Dnr: ON2025/77, version 1.0", "ON2025/77"),
            ("Diarienummer\n2021-000112 - 042", "2021-000112 - 042"), ("Dnr\tON.2025.123", "ON.2025.123"),
            ("ON 2025/123", "ON 2025/123"), ("Dnr 2025/ON/33", "2025/ON/33"),
        ])
    func diaryNumber(_ cover: String, _ written: String) throws {
        #expect(try RunningTextSample.annual(cover: cover).diaryNumber?.written == written)
    }

    @Test("Without a label it must look like one", arguments: ["Dnr saknas", "ON 2025", "2025-03-12", "Ordnr 12/3"])
    func noDiaryNumber(_ cover: String) throws {
        #expect(try RunningTextSample.annual(cover: cover).diaryNumber == nil)
    }

    @Test("Every kind of report has them", arguments: [Sample.oversightTabbed, .fourMonth])
    func everyKind(_ sample: Sample) throws {
        var lines = try sample.text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let title = try #require(lines.firstIndex { $0.contains("apport") })
        lines.insert(
            contentsOf: ["", "Dnr KS 2025/9", "", "Beslutad av kommunstyrelsen 2025-06-03 § 88", ""], at: title + 1)
        let report = try ReportReader.read(Array(lines.joined(separator: "\n").utf8))
        #expect(report.diaryNumber?.written == "KS 2025/9")
        #expect(report.decision?.paragraph == "88")
        #expect(report.decision?.body == "kommunstyrelsen")
    }
}
