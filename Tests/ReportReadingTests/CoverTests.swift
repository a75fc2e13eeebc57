import Oversight
import ReportReading
import Testing

/// Covers: body, unit, period, diary number, version and decision are told apart, and a line that is none is listed.
struct CoverTests {
    /// A cover and what it says.
    struct Sample: Sendable, CustomTestStringConvertible {
        var cover: String
        var title: String
        var committee: String?
        var unit: String?
        var diaryNumber: String?
        var decision: String?
        var unsure: [String] = []

        var testDescription: String { cover.split(separator: "\n").prefix(2).joined(separator: " / ") }
    }

    static let samples = [
        Sample(
            cover: """
                Uppsiktsrapport till socialnämnden januari–april 2025
                Dnr SN 2025/123
                Version 1.0
                Beslutad av socialnämnden 2025-05-20 § 41
                """,
            title: "Uppsiktsrapport till socialnämnden januari–april 2025", committee: "socialnämnden",
            diaryNumber: "SN 2025/123", decision: "2025-05-20 41"),
        Sample(
            cover: """
                Uppsiktsrapport januari–april 2025
                Beslutad av socialnämnden den 20 maj 2025, §
                41. Dnr SN 2025/123
                """,
            title: "Uppsiktsrapport januari–april 2025", committee: "socialnämnden", diaryNumber: "SN 2025/123",
            decision: "2025-05-20 41"),
        Sample(
            cover: """
                Granviks kommun                                   Dnr KS 25/365

                Uppsiktsrapport till barn- och utbildningsnämnden
                Tertial 1, 2025

                Skola och förskola

                Handläggare: Karin Berg
                Datum: 2025-05-12
                """,
            title: "Uppsiktsrapport till barn- och utbildningsnämnden", committee: "barn- och utbildningsnämnden",
            unit: "Skola och förskola", diaryNumber: "KS 25/365"),
        Sample(
            cover: """
                # **Uppsiktsrapport**

                Till: Nämnden för arbete och välfärd
                Verksamhet: Vuxna
                Period: 2025-01-01 – 2025-08-31
                Diarienummer: 2025-001-042
                Datum för beslut: 2025-09-22 § 113
                """,
            title: "Uppsiktsrapport", committee: "Nämnden för arbete och välfärd", unit: "Vuxna",
            diaryNumber: "2025-001-042", decision: "2025-09-22 113"),
        Sample(
            cover: """
                Uppsiktsrapport till
                Kommunstyrelsens utskott för lärande

                Måltidsenheten

                Utkast 2, ärendenr 2025-000112 - 042
                """,
            title: "Uppsiktsrapport till Kommunstyrelsens utskott för lärande",
            committee: "Kommunstyrelsens utskott för lärande", unit: "Måltidsenheten",
            diaryNumber: "2025-000112 - 042"),
        Sample(
            cover: """
                Uppsiktsrapport våren 2025

                Tekniska nämnden

                Fastställd av tekniska nämnden den 20 maj 2025, § 7
                """,
            title: "Uppsiktsrapport våren 2025", committee: "Tekniska nämnden", decision: "2025-05-20 7"),
        Sample(
            cover: """
                UPPSIKTSRAPPORT TILL OMSORGSUTSKOTTET 2025-04-30

                Granvik

                Anna Andersson
                """,
            title: "UPPSIKTSRAPPORT TILL OMSORGSUTSKOTTET 2025-04-30", committee: "omsorgsutskottet",
            unsure: ["Granvik", "Anna Andersson"]),
        Sample(
            cover: """
                Omsorgsförvaltningen
                2025-05-12

                Uppsiktsrapport för perioden januari till augusti 2025
                Beslutad av socialnämnden § 41
                """,
            title: "Uppsiktsrapport för perioden januari till augusti 2025", unit: "Omsorgsförvaltningen",
            unsure: ["Beslutad av socialnämnden § 41"]),
        Sample(
            cover: """
                Uppsiktsrapport till socialnämnden
                för vård och omsorg

                Hemtjänst och boenden
                2025
                """,
            title: "Uppsiktsrapport till socialnämnden för vård och omsorg", committee: "socialnämnden",
            unit: "Hemtjänst och boenden"),
    ]

    @Test("Figures that are too many for a number take nothing else from the cover")
    func endlessFigures() throws {
        let figures = String(repeating: "7", count: 400)
        for line in ["Beslutad av socialnämnden 2025-05-20 § \(figures)", "Version \(figures)", figures] {
            let report = try OwnReport.oversight(
                "Så gräs\t2025-01-01\t2025-02-01\nEj påbörjad\t\t",
                cover: """
                    Uppsiktsrapport till socialnämnden januari–april 2025
                    Dnr SN 2025/123
                    \(line)

                    Beslutad av socialnämnden 2025-05-21 § 41

                    En sida till
                    """)
            #expect(report.committee == "socialnämnden")
            #expect(report.diaryNumber?.written == "SN 2025/123")
            #expect(report.decision?.paragraph == "41")
            #expect(report.unrecognised.map(\.text).contains("En sida till"))
        }
    }

    @Test("A decision whose paragraph cannot be read is listed, and its body is kept")
    func unreadParagraph() throws {
        let decision = "Socialnämnden 2025-05-20 § \(String(repeating: "7", count: 400))"
        let report = try OwnReport.oversight(
            "Så gräs\t2025-01-01\t2025-02-01\nEj påbörjad\t\t", cover: "Uppsiktsrapport\n\n\(decision)")
        #expect(report.committee == "Socialnämnden")
        #expect(report.decision == nil)
        #expect(report.unrecognised.map(\.text).contains(decision))
    }

    @Test(arguments: samples)
    func linesAreToldApart(_ sample: Sample) throws {
        let report = try OwnReport.oversight("Så gräs\t2025-01-01\t2025-04-30\nEj påbörjad\t\t", cover: sample.cover)
        #expect(report.title == sample.title)
        #expect(report.committee == sample.committee)
        #expect(report.unit == sample.unit)
        #expect(report.diaryNumber?.written == sample.diaryNumber)
        #expect(report.decision.map { "\($0.date) \($0.paragraph)" } == sample.decision)
        #expect(report.unrecognised.map(\.text) == sample.unsure)
        #expect(report.rows.map(\.title) == ["Så gräs"])
    }

    @Test(arguments: samples)
    func aContentsListAndAPrefaceChangeNothing(_ sample: Sample) throws {
        let preface = "\n\nDen här rapporten har tagits fram av förvaltningen och går till flera. Den är kort.\n"
        let row = "Så gräs\t2025-01-01\t2025-04-30\nEj påbörjad\t\t"
        let expected = try OwnReport.oversight(row, cover: sample.cover)
        let read = try OwnReport.oversight(row, cover: sample.cover + preface + "\nInnehåll\n\n1.1 Fler invånare ... 2")
        #expect(read.unit == expected.unit)
        #expect(read.committee == expected.committee)
        #expect(read.unrecognised.map(\.text) == expected.unrecognised.map(\.text))
    }

    @Test(
        "A committee that begins a sentence of the introduction is the one that reports; the council is not",
        arguments: [
            ("Parknämnden i Granviks kommun har tre mål för året.", "Parknämnden"),
            ("Här visas hur det går med aktiviteterna i parknämndens verksamhetsplan.", "Parknämnden"),
            ("Kommunfullmäktige har beslutat om tre mål för året.", nil), ("Här visas hur det går för alla.", nil),
        ])
    func introduction(_ sentence: String, _ body: String?) throws {
        let report = try OwnReport.read(
            "Så går det med våra aktiviteter 2025\n\n\(sentence)\n\n"
                + "Aktivitet\tStart\tSlut\tStatus\nSå gräs\t2025-03-01\t2025-11-30\tEj påbörjad\n")
        #expect(report.committee == body)
    }

    @Test("The body is told by the title on the page if the head of the file has another one")
    func twoTitles() throws {
        let report = try OwnReport.read(
            "---\ntitle: Årsrapport 2025\n---\n\n# Omsorgsnämndens årsrapport 2025\n\nNyckeltal\n\n"
                + "Mått\t2024\t2025\nAntal träd\t81\t84\nAntal bänkar\t12\t14\n")
        #expect(report.committee == "Omsorgsnämnden")
    }

    @Test(
        "A sentence of the introduction may say the diary number",
        arguments: [
            ("Rapporten har diarienummer ON-2024-88.", "ON-2024-88"),
            ("Se vidare dnr ON 2024/88, bilaga 2.", "ON 2024/88"),
            ("Ärendet har diarienummer 2024/88-ON.", "2024/88-ON"),
            ("Numret saknas ännu.", nil),
        ])
    func numberInText(_ sentence: String, _ number: String?) throws {
        let report = try OwnReport.read(
            "Uppföljning av aktiviteter 2025 för omsorgsnämnden\n\nHär redovisas årets aktiviteter. \(sentence)\n\n"
                + "Aktivitet\tStart\tSlut\tStatus\nSå gräs\t2025-03-01\t2025-11-30\tEj påbörjad\n")
        #expect(report.diaryNumber?.written == number)
    }

    @Test("The head of each page may say the diary number")
    func numberInRunningHead() throws {
        let pages = (1...3).map { page in
            "Granviks kommun                                  Dnr ON 2024-88\n\n"
                + "Aktivitet\tStart\tSlut\tStatus\nSå gräs \(page)\t2025-03-01\t2025-11-30\tEj påbörjad\n"
        }
        let report = try OwnReport.read(
            "Uppföljning av aktiviteter 2025\nOmsorgsnämnden\n\n" + pages.joined(separator: "\n\u{0C}"))
        #expect(report.diaryNumber?.written == "ON 2024-88")
        #expect(report.rows.map(\.title) == ["Så gräs 1", "Så gräs 2", "Så gräs 3"])
    }

    @Test(
        "The body is told by a receiver with the day of its meeting, and by the genitive before what it receives",
        arguments: [
            ("Uppföljning av aktiviteter 2025\nTill omsorgsnämnden den 3 juni 2025", "omsorgsnämnden"),
            (
                "Uppföljning av aktiviteter 2025\nBeslutsunderlag till omsorgsnämnden, sammanträde 2025-09-18",
                "omsorgsnämnden"
            ),
            ("Uppföljning verksamhetsplan 2025 för omsorgsnämnden", "omsorgsnämnden"),
            ("Omsorgsnämndens aktivitetsplan – uppföljning våren 2025", "Omsorgsnämnden"),
            ("Omsorgsnämndens aktiviteter 2025", "Omsorgsnämnden"),
            ("VÄSTERMO KOMMUN\nOmsorgsnämnden\nUppföljning av nämndens handlingsplan", "Omsorgsnämnden"),
        ])
    func receivers(_ cover: String, _ body: String) throws {
        let table = "Aktivitet\tStart\tSlut\tStatus\nSå gräs\t2025-03-01\t2025-11-30\tEj påbörjad\n"
        for gap in ["\n\n", "\n"] {
            let report = try OwnReport.read(
                "\(cover)\(gap)Uppföljningen har gjorts av förvaltningens ledningsgrupp under hösten.\n\n\(table)")
            #expect(report.committee?.lowercased() == body.lowercased())
            // The first line of a document that does not say its kind is listed.
            #expect(report.unrecognised.map(\.text).filter { !$0.contains("2025") && !cover.hasPrefix($0) } == [])
            #expect(report.rows.flatMap(\.units).isEmpty && report.unit == nil)
        }
    }

    @Test(arguments: [
        ("Tertialrapport om målen för kommunstyrelsen i Granvik 2025", "kommunstyrelsen"),
        ("Tertialrapport 2 2025 Socialnämnden", "Socialnämnden"),
        ("Socialnämndens tertialrapport 1 2025", "Socialnämnden"),
        ("Tertialrapport 2 2025\nKultur- och fritidsnämnden", "Kultur- och fritidsnämnden"),
        ("Rapport målavstämning tertial 2 2025, Plan-, bygg- och miljönämnden", "Plan-, bygg- och miljönämnden"),
        ("Tertialrapport till individ och familjenämnden januari–augusti 2025", "individ och familjenämnden"),
        ("Tertialrapport till Granviks kommuns valnämnd 2025", "valnämnd"),
    ])
    func theBodyOfAFourMonthReport(_ cover: String, _ body: String) throws {
        let report = try OwnReport.fourMonth("Klippa gräs\tEj påbörjad\t2025-06-30\tNej.", cover: cover)
        #expect(report.committee == body)
        #expect(report.unit == nil)
        #expect(report.unrecognised.isEmpty)
    }

    @Test(arguments: [
        ("Tekniska nämnden i Granviks kommun", "Tekniska nämnden", "Granviks kommun"),
        ("Barnnämnden i Granvik kommun", "Barnnämnden", "Granvik kommun"),
        ("Barnnämnden i Granvik\n\nGranvik kommun", "Barnnämnden", "Granvik kommun"),
        ("Kultur- och fritidsnämnden i Granviks kommun", "Kultur- och fritidsnämnden", "Granviks kommun"),
    ])
    func aBodyWithItsMunicipality(_ line: String, _ body: String, _ municipality: String) throws {
        let report = try OwnReport.oversight(
            "Så gräs\t2025-01-01\t2025-04-30\nEj påbörjad\t\t",
            cover: "Uppsiktsrapport januari–april 2025\n\n\(line)")
        #expect(report.committee == body)
        #expect(report.municipality?.written == municipality)
        #expect(report.unrecognised.isEmpty)
    }

    @Test func aReceiverThatIsNoBodyIsNone() throws {
        let report = try OwnReport.fourMonth(
            "Klippa gräs\tEj påbörjad\t2025-06-30\tNej.", cover: "Tertialrapport till alla januari–april 2025")
        #expect(report.committee == nil)
    }

    @Test(arguments: [
        ("Valnämnden, dnr VN 2025-19\nUppföljningen avser läget 2025-04-30. Allt redovisas.", "VN 2025-19"),
        ("Valnämnden\n\nÄrende VN 2025/154. Uppföljningen gäller till och med april.", "VN 2025/154"),
        ("Valnämnden\nGranviks kommun VN/2025:1044", "VN/2025:1044"),
    ])
    func aDiaryNumberBesideOtherWords(_ cover: String, _ number: String) throws {
        let report = try OwnReport.oversight(
            "Så gräs\t2025-01-01\t2025-04-30\nEj påbörjad\t\t",
            cover: "Uppsiktsrapport per den 30\napril 2025\n\(cover)")
        #expect(report.committee == "Valnämnden")
        #expect(report.diaryNumber?.written == number)
    }

    @Test(arguments: ["Valnämnden", "Ansvarig nämnd: Valnämnden"])
    func aBodyBelowATitleThatIsNotKnown(_ line: String) throws {
        let report = try OwnReport.read(
            """
            Aktivitetslista per 2025-08-31

            \(line)

            Listan är hämtad från förvaltningens fil.

            | Mål | Aktivitet | Start | Slut | Status |
            |---|---|---|---|---|
            | Fler ska rösta | Skriva ut affischer | 2025-01-01 | 2025-04-30 | Ej påbörjad |
            """)
        #expect(report.committee == "Valnämnden")
    }
}
