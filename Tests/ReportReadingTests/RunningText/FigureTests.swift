import Oversight
import ReportReading
import Testing

@Suite("Figures of running text")
struct FigureTests {
    private func figures(_ text: String) throws -> [String] {
        try RunningTextSample.annual(text: text).figures.map { "\($0.figure.written): \($0.verdict)" }
    }

    @Test(
        "are no years, numbers of headings and lists, or dates",
        arguments: [
            "2026 Barn – Delårsrapport januari–april 2026", "3 Barn och unga", "Under 2023 barn och unga i fokus.",
            "2024 brukare och anhöriga.", "Till och med 31 december hushåll räknade.", "12 Personer i arbete",
        ])
    func noFigures(_ text: String) throws {
        #expect(try figures(text) == [])
    }

    @Test(
        "count what stands after them",
        arguments: [
            ("Sammanlagt 2024 personer fick stöd.", "2024 personer"), ("Totalt 2023 barn fick plats.", "2023 barn"),
            ("Under året fick 2 023 barn plats.", "2 023 barn"), ("Hela 35 barn fick plats.", "35 barn"),
        ])
    func counts(_ text: String, _ written: String) throws {
        #expect(try figures(text) == ["\(written): unchecked"])
    }

    @Test("are no value of a row of which another figure of the sentence is")
    func anotherQuantity() throws {
        let report = try ReportReader.read(
            Array(
                """
                Årsrapport 2024
                Omsorgsnämnden

                Nämnden tog emot 2 023 ansökningar om båtplats och fattade 1 987 beslut.

                Volymer

                Volym                          2022      2023      2024
                Ansökningar om båtplats       2 001     2 010     2 023
                Båtplatser                      310       320       330
                """.utf8))
        #expect(report.figures.first { $0.figure.written == "1 987 beslut" }?.verdict == .unchecked)
        #expect(report.findings.allSatisfy { $0.code != .textTableDisagree })
    }

    @Test("are none of the title")
    func title() throws {
        let text = RunningTextSample.document(text: "Sammanlagt 35 barn fick plats.")
            .replacing("Verksamhetsberättelse 2024", with: "Verksamhetsberättelse 2024 för 35 barn")
        let report = try ReportReader.read(Array(text.utf8))
        #expect(report.title == "Verksamhetsberättelse 2024 för 35 barn")
        #expect(report.figures.map(\.figure.line).count == 1)
    }

    @Test(
        "agree with the cell that they name, as nearly as text rounds",
        arguments: [
            ("Hemvården redovisar ett underskott på -1,3 mnkr.", "-1,3 mnkr"),
            // Half a unit off is right either way.
            ("Hemvården redovisar ett underskott på 1,2 mnkr.", "1,2 mnkr"),
            ("Familjestöd visar ett överskott på 700 tkr jämfört med budget.", "700 tkr"),
            ("Familjestöd visar ett överskott om 0,7 miljoner kronor.", "0,7 miljoner kronor"),
            ("Under året redovisar nämnden ett underskott på ca 500 tkr.", "ca 500 tkr"),
            ("Nämndens budget uppgår till 61 500 tkr.", "61 500 tkr"),
            ("Nämndens resultat blev minus 450 tkr.", "minus 450 tkr"),
            ("Antalet hushåll med försörjningsstöd var 125 i medeltal.", "125"),
            ("Antalet hushåll med försörjningsstöd var 131 år 2023.", "131"),
            ("Nöjdheten i hemvården ligger på 79 procent.", "79 procent"),
            ("Antalet hushåll med försörjningsstöd har minskat med 6 stycken.", "6 stycken"),
            ("Antalet barn i familjer med försörjningsstöd minskade med 9,1 %.", "9,1 %"),
        ])
    func agree(_ text: String, _ written: String) throws {
        #expect(try figures(text) == ["\(written): agrees"])
        #expect(try RunningTextSample.annual(text: text).findings.isEmpty)
    }

    @Test(
        "disagree if it is certain which cell they are about",
        arguments: [
            ("Hemvården redovisar ett underskott på -1,4 mnkr.", "-1,4 mnkr", "-1250"),
            ("Familjestöd visar ett överskott på 900 tkr.", "900 tkr", "700"),
            ("Antalet hushåll med försörjningsstöd var 129 i medeltal.", "129", "125"),
            ("Antalet hushåll med försörjningsstöd var 130 år 2023.", "130", "131"),
            ("Nöjdheten i hemvården ligger på 82 %.", "82 %", "79"),
            ("Antalet hushåll med försörjningsstöd har minskat med 16 stycken.", "16 stycken", "-6"),
            ("Antalet hushåll med försörjningsstöd har ökat med 6 stycken.", "6 stycken", "-6"),
        ])
    func disagree(_ text: String, _ written: String, _ other: String) throws {
        #expect(try figures(text) == ["\(written): disagrees"])
        let findings = try RunningTextSample.annual(text: text).findings
        #expect(findings.map(\.code) == [.textTableDisagree])
        #expect(findings.first?.text(.written) == written)
        #expect(findings.first?.number(.other)?.description == other)
    }

    @Test(
        "are left unchecked if they may be about something else",
        arguments: [
            // Costs of a part, another day than the table's, other municipalities, parts of the whole.
            "Kostnaderna för hyrpersonal i hemvården uppgår till 4,1 mnkr.",
            "Hemvårdens personalkostnader överstiger budget med 2,2 mnkr.",
            "Antalet hushåll med försörjningsstöd var vid årets slut 117.",
            "I riket var nöjdheten i hemvården 86 %.",
            "Nöjdheten i hemvården varierar från 61 % inom Norra området.",
            "Kommunen fick 3 miljoner i statsbidrag.",
            "Till familjestöd kom 34 barn under våren.",
            // Some of them, what a change added, more than a slip could explain, parts of years.
            "Kommunen har 110 hushåll som fått råd.",
            "Antalet hushåll med försörjningsstöd har ökat genom inflyttningen, 150 hushåll.",
            "Antalet hushåll med försörjningsstöd är 1 250 hushåll om alla besök räknas.",
            "Kontoret hade 9 fler hushåll med försörjningsstöd än samma period 2023.",
        ])
    func unchecked(_ text: String) throws {
        let report = try RunningTextSample.annual(text: text)
        #expect(report.figures.map(\.verdict) == [.unchecked])
        #expect(report.findings.isEmpty)
    }

    @Test(
        "are no dates, years, laws, ages, ranges, telephones or limits",
        arguments: [
            "Den 12 mars 2024 beslutade nämnden om en ny plan för 2025.",
            "Beslutet fattades 2024-03-12 enligt 4 kap. 1 § lagen (2001:453).",
            "Ungdomar 16-24 år kan söka till och med 18 års ålder, telefon 0123-456 78.",
            "Mer än 400 personer väntas delta i projekt 8002.",
        ])
    func none(_ text: String) throws {
        #expect(try RunningTextSample.annual(text: text).figures.isEmpty)
    }

    @Test("keep their line and what they refer to, in a paragraph that a page cuts")
    func lines() throws {
        let text = """
            Under året har det varit svårt att finna vikarier, och hemvården har trots besparingar inom flera delar ett

            underskott på -1,3 mnkr, medan det för resten av verksamheten inte går att säga mer än att den kostade
            12 mnkr.
            """
        let report = try RunningTextSample.annual(text: text)
        let lines = RunningTextSample.document(text: text).split(separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0.hasPrefix("underskott") })
        #expect(report.figures.map(\.figure.line) == [first + 1, first + 2])
        #expect(report.figures.first?.figure.refersTo == "Hemvård, Avvikelse")
        #expect(report.figures.first?.verdict == .agrees)
        #expect(report.figures.first?.figure.unit == "mnkr")
    }

    @Test(
        "refer to the words before them, without the verb that states them",
        arguments: [
            ("Underskottet mot plan är 0,3 mnkr.", "Underskottet mot plan"),
            ("Kostnaden för hyrpersonal uppgår till 4,1 mnkr.", "Kostnaden för hyrpersonal"),
            ("Det blev 0,3 mnkr.", "Det"), ("Till 0,3 mnkr.", nil),
        ])
    func referring(_ text: String, _ words: String?) throws {
        let figures = try RunningTextSample.annual(text: text).figures
        #expect(figures.map(\.figure.refersTo) == [words])
    }

    @Test("keep the minus that a wrapped line begins with")
    func wrappedMinus() throws {
        let text =
            "Under året har hemvården haft det svårt, och resultatet för hela nämnden blev trots besparingar\n- 450 tkr."
        let figures = try RunningTextSample.annual(text: text).figures
        #expect(figures.map(\.figure.number) == [DecimalNumber(significand: -450)])
        #expect(figures.map(\.verdict) == [.agrees])
    }

    @Test("are compared with each other where both name the same row of a table")
    func places() throws {
        let report = try RunningTextSample.annual(
            text: """
                Personalkostnaderna i öppen förskola överstiger budget med 2,0 mnkr.

                Övertiden uppgår till 3,0 mnkr.

                Personalkostnaderna i öppen förskola överstiger budget med 1,4 mnkr.

                Övertiden uppgår till 2,0 mnkr.
                """)
        #expect(report.figures.map(\.verdict) == [.disagrees, .unchecked, .disagrees, .unchecked])
        #expect(report.findings.map(\.code) == [.textTextDisagree])
    }

    @Test(
        "go with the direction of the table's change",
        arguments: [
            ("Antalet hushåll med försörjningsstöd har ökat.", 1),
            ("Antalet hushåll med försörjningsstöd har minskat.", 0),
            ("Antalet hushåll med försörjningsstöd har ökat sedan 2022.", 0),
            ("Det som fått ett sämre resultat är hänsyn till önskemål i hemvården.", 1),
            ("Antalet hushåll har ökat.", 0), ("Nöjdheten har ökat.", 0),
        ])
    func directions(_ text: String, _ count: Int) throws {
        let findings = try RunningTextSample.annual(text: text).findings
        #expect(findings.map(\.code) == Array(repeating: .textTableDisagree, count: count))
        if count > 0 { #expect(findings.first?.number(.value) != nil) }
    }

    @Test("are read the same from a text in any form", arguments: Variant.allCases)
    func variants(_ variant: Variant) throws {
        let text = "Hemvården redovisar ett underskott på -1,4 mnkr. Nöjdheten i hemvården ligger på 79 %."
        let plain = try RunningTextSample.annual(text: text)
        let other = try ReportReader.read(variant.encode(RunningTextSample.document(text: text)))
        #expect(other.figures.map(\.verdict) == plain.figures.map(\.verdict))
        #expect(other.figures.map(\.figure.number) == plain.figures.map(\.figure.number))
    }
}
