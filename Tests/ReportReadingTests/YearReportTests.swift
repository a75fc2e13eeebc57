import Oversight
import ReportReading
import Testing

/// A half-year report and an annual report with the damage that published ones have.
struct YearReportTests {
    @Test func goalsOfAHalfYearReport() throws {
        let report = try Sample.halfYear.report()
        #expect(report.kind == .halfYear)
        #expect(report.title == "Delårsrapport 2025")
        #expect(report.committee == "Natur- och parknämnden")
        #expect(report.goalYear == 2025)
        #expect(report.areas.map(\.title) == ["En kommun att vara ute i"])
        #expect(report.goals.map(\.line) == [51, 68, 72, 78, 86])
        #expect(report.goals.map(\.level) == [.council, .committee, .committee, .council, .committee])
        #expect(report.goals.map(\.parentLine) == [nil, 51, 51, nil, 78])
        #expect(report.goals.allSatisfy { $0.area == "En kommun att vara ute i" })
        #expect(report.grades.map(\.goalLine) == report.goals.map(\.line))
        #expect(report.grades.map(\.line) == [59, 68, 74, 82, 86])
        #expect(
            report.grades.map(\.label) == [
                "I hög grad uppfyllt", "Delvis uppfyllt", "Delvis uppfyllt", "Ej uppfyllt", "I hög grad uppfyllt",
            ])
        #expect(report.unrecognised.isEmpty)
    }

    @Test func assignmentsAndTheirComments() throws {
        let assignments = try Sample.halfYear.report().assignments
        #expect(
            assignments.map(\.title) == [
                "Bygga ett utegym", "Ta bort granar i stadsparken", "Räkna bänkarna", "Måla bryggan",
            ])
        #expect(assignments.map(\.kind) == [.standingDirection, .standingDirection, .fromCommittee, .fromCommittee])
        #expect(assignments.map(\.statusLabel) == ["Pågår", "Ej påbörjad", "Klar", "Klar"])
        #expect(assignments.map(\.comment) == ["Platsen är vald.\nGrunden läggs i oktober.", "", "De är 425.", ""])
        #expect(assignments.map(\.commentLines) == [[99, 101], [], [112], []])
        #expect(assignments.map { $0.end?.description } == ["2026-12-31", "2025-12-31", "2025-05-31", "2025-08-15"])
        #expect(assignments.allSatisfy { $0.area == nil && $0.goalLine == nil })
    }

    @Test func indicatorsOfTheGoalThatIsNamedAboveThem() throws {
        let indicators = try Sample.halfYear.report().indicators
        #expect(indicators.map(\.line) == [125, 127, 131, 137, 141])
        #expect(indicators.map(\.goalLine) == [51, 51, 78, 68, 86])
        #expect(indicators.allSatisfy { $0.values.map(\.year) == [2022, 2023, 2024, 2025] })
        #expect(
            indicators.map(\.assessmentLabel) == ["Nära värde", "Inget värde angivet", "Inget värde angivet", nil, nil])
        #expect(indicators.map { $0.target?.number?.rawValue } == ["11000", "75", nil, "70", "40"])
        #expect(indicators.map(\.gender) == [.all, nil, nil, nil, nil])
        #expect(indicators.map(\.unit) == ["antal", "%", "antal", "%", nil])
        #expect(indicators[1].values.map(\.written) == ["71 %", "73.5%", "74", "-"])
        #expect(indicators[1].values.map { $0.number?.rawValue } == ["71", "73.5", "74", nil])
        #expect(indicators[0].values[2].number == nil)
    }

    @Test func statementsOfAHalfYearReport() throws {
        let statements = try Sample.halfYear.report().statements
        #expect(statements.map(\.kind) == [.incomeByAccount, .quantities])
        #expect(statements.map(\.unit) == ["tkr", nil])
        #expect(statements.map(\.signs) == [.costsNegative, .unsigned])
        #expect(statements[0].columns[5].formula == StatementFormula(minuend: "forecast", subtrahend: "year_budget"))
        #expect(statements[0].rows.map(\.isSum) == [false, false, false, true])
        #expect(statements[1].rows.map(\.group) == ["Parker", "Parker", "Skog"])
        #expect(statements[1].rows[1].cells.map { $0.number?.rawValue } == [nil, nil, nil, "0"])
    }

    @Test func anAnnualReport() throws {
        let report = try Sample.annual.report()
        #expect(report.kind == .annual)
        #expect(report.committee == "Natur- och parknämnden")
        #expect(report.areas.map(\.title) == ["Gröna år", "Kunniga medarbetare"])
        #expect(report.goals.map(\.title) == ["Parkerna ska vara trygga"])
        #expect(report.goals.map(\.number) == ["1"])
        #expect(report.grades.map(\.label) == ["Bidrar till målet"])
        #expect(report.assignments.map(\.title) == ["Ett utegym i varje by", "Fler lärlingar"])
        #expect(report.assignments.map(\.statusLabel) == ["Pågår enligt plan", "Försenat"])
        #expect(report.assignments.map(\.kind) == [.fromCouncil, nil])
        #expect(report.assignments.map(\.area) == ["Gröna år", "Kunniga medarbetare"])
        #expect(report.unrecognised.isEmpty)
    }

    @Test func indicatorsAndStatementsOfAnAnnualReport() throws {
        let report = try Sample.annual.report()
        #expect(report.indicators.map(\.area) == Array(repeating: "Gröna år", count: 4))
        #expect(report.indicators.map(\.followUp) == [[.annual], [.halfYear, .annual], [.annual], []])
        #expect(report.indicators.map(\.promise) == [nil, nil, "Resultat under 2025", nil])
        #expect(report.indicators.map(\.gender) == [nil, nil, nil, .female])
        #expect(report.indicators[2].values.map { $0.number?.rawValue } == ["90", "101", nil, "96"])
        #expect(report.indicators[2].values[3].parts.map(\.rawValue) == ["47", "49"])
        #expect(report.statements.map(\.kind) == [.operatingByArea, .investments])
        #expect(report.statements.map(\.rows.count) == [6, 4])
        #expect(report.statements.map(\.signs) == [.costsNegative, .costsPositive])
        #expect(report.statements[1].columns[2].formula == StatementFormula(minuend: "budget", subtrahend: "outcome"))
        #expect(report.statements[1].rows.map(\.label) == ["Lyktor", "Utegym", "", "SUMMA"])
    }

    @Test(arguments: [Sample.halfYear, .annual], Variant.allCases.filter { $0 != .windows1252 })
    func howItIsSavedDoesNotMatter(_ sample: Sample, _ variant: Variant) throws {
        let text = try sample.text()
        #expect(try ReportReader.read(variant.encode(text)) == ReportReader.read(Array(text.utf8)))
    }

    /// Each line of a table is a row, a header, or listed.
    @Test(arguments: [Sample.halfYear, .annual])
    func aRowWithoutItsTabsIsReadOrListed(_ sample: Sample) throws {
        let lines = try sample.text().split(separator: "\n", omittingEmptySubsequences: false)
        let whole = try sample.report()
        for indicator in whole.indicators {
            var damaged = lines
            let index = indicator.line - 1
            damaged[index] = Substring(lines[index].replacing("\t", with: " "))
            let report = try ReportReader.read(Array(damaged.joined(separator: "\n").utf8))
            let others = report.indicators.filter { $0.line != indicator.line }
            // Nothing is made of it that is not there, and the other rows stay.
            #expect(others.map(\.line) == whole.indicators.map(\.line).filter { $0 != indicator.line })
            for found in report.indicators where found.line == indicator.line {
                #expect(found.values.compactMap { $0.number } == indicator.values.compactMap { $0.number })
            }
        }
    }

    @Test(arguments: [
        ("Protokoll 2024-05-02\n\nIndikator\t2022\t2023\nBänkar\t1\t2\n", "a protocol"),
        ("Årsredovisning 2024\n\nEn text om vädret.\n", "a title only"),
        ("Budget 2025\n\nIndikator\t2022\t2023\nBänkar\t1\t2\n", "a budget"),
    ])
    func otherDocumentsAreRefusedWithWhatWasLookedFor(_ text: String, _ name: String) {
        let error = #expect(throws: ReadingError.self) { try ReportReader.read(Array(text.utf8)) }
        #expect(error?.code == .unknownDocument, "\(name)")
        #expect(error?.description.contains("verksamhetsberättelse") == true)
    }

    @Test func shiftedLettersAreListedAndNotRead() throws {
        let text = """
            Årsredovisning 2024

            Indikator\t2023\t2024
            Bänkar\t1\t2

            9HUNVDPKHWHQ KDU KDIW HWW EUD nU PHG PnQJD EHV|NDUH L SDUNHQ
            ,QGLNDWRU\t\t
            """
        let report = try ReportReader.read(Array(text.utf8))
        #expect(report.indicators.map(\.title) == ["Bänkar"])
        #expect(report.unrecognised.map(\.line).contains(6))
    }

    @Test func fiveThousandRowsOnThreeHundredPages() throws {
        var lines = ["Årsredovisning 2024", "", "Parknämnden", ""]
        for page in 1...300 {
            lines += [
                "\u{0C}Lövsjö kommun        Sida \(page) (300)", "", "Nämndmål: Parken \(page) ska vara grön", "",
            ]
            lines += ["Bedömning: Delvis uppfyllt", "", "En mening om parken, som är grön och stor.", ""]
            lines.append("Mått\t2022\t2023\t2024\tMål 2024\tTrend")
            lines += (1...17).map { "Rad \(page) \($0), antal\t1 \(100 + $0)\t\($0)\t\(page)\t5\tÖkad" }
            lines.append("")
        }
        let report = try ReportReader.read(Array(lines.joined(separator: "\n").utf8))
        #expect(report.goals.count == 300)
        #expect(report.grades.count == 300)
        #expect(report.indicators.count == 5_100)
        #expect(report.indicators.allSatisfy { $0.values.count == 3 && $0.goalLine != nil })
        #expect(report.unrecognised.isEmpty)
    }

    @Test("A net is what most rows with an income say, whatever the signs are", arguments: ["-", ""])
    func netOfRowsWithoutIncome(_ sign: String) throws {
        let report = try OwnReport.read(
            """
            Årsrapport 2025 för Parknämnden

            Indikator\t2024\t2025
            Antal träd\t40\t41

            Driftredovisning, tkr

            Verksamhet\tIntäkter\tKostnader\tNetto
            Skötsel\t100\t\(sign)400\t\(sign)300
            Plantering\t50\t\(sign)150\t\(sign)100
            Bänkar\t0\t\(sign)20\t\(sign)20
            """)
        #expect(report.statements.flatMap(\.rows).map(\.label) == ["Skötsel", "Plantering", "Bänkar"])
        #expect(!report.findings.contains { $0.code == .deviationMismatch })
    }
}
