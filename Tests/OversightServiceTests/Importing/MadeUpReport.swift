import Oversight
import SeededRandom
import TestSupport

@testable import ReportReading

/// Reports as they might be read, without a document: what the planner gets.
enum MadeUpReport {
    /// A half-year report with some of everything.
    static func halfYear() -> ReadReport {
        var report = ReadReport(
            kind: .halfYear, title: "Verksamhetsrapport delår 2025", unit: nil, committee: "Omsorgsnämnden",
            goalYear: 2025)
        report.areas = [ReadArea(title: "Trygg kommun", line: 10)]
        report.goals = [
            ReadGoal(
                number: nil, title: "Alla blir sedda", area: "Trygg kommun", level: .council, parentNumber: nil,
                line: 11),
            ReadGoal(
                number: nil, title: "Kort väntan", area: "Trygg kommun", level: .committee, parentNumber: nil,
                parentLine: 11, line: 20),
        ]
        report.grades = [
            ReadGrade(goalLine: 11, label: "I hög grad uppfyllt", line: 12),
            ReadGrade(goalLine: 20, label: "Delvis uppfyllt", line: 21),
        ]
        report.assignments = [
            assignment("Se över nattbemanningen", .standingDirection, status: "Pågår", line: 30),
            assignment("Prova digital tillsyn", .project, status: "Klar", comment: "Provet är gjort.", line: 31),
        ]
        report.indicators = [
            indicator("Väntetid i dagar", [(2023, "82"), (2024, "56"), (2025, "-")], goalLine: 20, line: 40),
            indicator("Nöjda brukare (%)", [(2023, "81"), (2024, "79,5"), (2025, "84")], goalLine: 20, line: 41),
            indicator("Nöjda brukare (%)", [(2023, "81"), (2024, "79,50"), (2025, "84")], goalLine: 11, line: 45),
        ]
        report.statements = [statement("Resultaträkning", rows: 3, line: 50)]
        report.figures = [
            ReadFigure(ReportFigure(line: 60, written: "3 tkr", number: DecimalNumber(whole: 3)), verdict: .agrees)
        ]
        report.contributions = [
            ReadContribution(ofLine: 20, theme: "Tid", part: .contributesBy, bullets: ["Fler tider"], line: 22),
            ReadContribution(ofLine: 20, theme: "Tid", part: .expectedEffect, bullets: ["Kortare kö"], line: 23),
            ReadContribution(ofLine: 31, theme: nil, part: .followUp, bullets: ["Gick bra"], line: 32),
        ]
        report.providerFollowUp = ReadProviderFollowUp(
            suppliersUsed: 7, drawn: ["Vården AB"], drawnCount: 1, method: "genom lottning",
            answers: [ProviderAnswer(question: "Hur går det?", answer: "Bra.")], line: 70)
        report.decision = ReadDecision(
            body: "Omsorgsnämnden", date: "2025-09-22", paragraph: "12", written: "2025-09-22 § 12", line: 2)
        report.diaryNumber = ReadDiaryNumber(written: "ON 2025/17", line: 3)
        return report
    }

    static func assignment(
        _ title: String, _ kind: AssignmentKind?, end: CalendarDate? = "2026-12-31", status: String,
        comment: String = "",
        line: Int
    ) -> ReadAssignment {
        ReadAssignment(
            kind: kind, kindLabel: "Särskilda uppdrag", title: title, start: "2024-01-01", writtenStart: "2024-01-01",
            end: end, writtenEnd: end?.description ?? "", statusLabel: status, comment: comment,
            commentLines: comment.isEmpty ? [] : [line + 1], line: line)
    }

    static func indicator(
        _ title: String, _ values: [(year: Int, written: String)], target: String? = "80",
        assessment: String = "Nära värde",
        trend: String = "Ökad", goalLine: Int? = nil, line: Int
    ) -> ReadIndicator {
        ReadIndicator(
            title: title, values: values.map { .init(year: $0.year, written: $0.written, number: number($0.written)) },
            targetYear: 2025,
            target: target.map { .init(year: 2025, written: $0, number: number($0), polarity: .higherIsBetter) },
            assessmentLabel: assessment, trendLabel: trend, goalLine: goalLine, line: line)
    }

    static func statement(_ title: String, rows: Int, first: Int = 1, line: Int) -> StatedStatement {
        StatedStatement(
            kind: .incomeByAccount, title: title, unit: "tkr", signs: .costsNegative,
            columns: [StatementColumn(key: "outcome", label: "Utfall")],
            rows: (0..<rows).map { row in
                StatementRow(
                    label: "Konto \(row)", isSum: false, line: line + row,
                    cells: [
                        StatementCell(
                            column: "outcome", number: DecimalNumber(significand: first + row),
                            written: "\(first + row)")
                    ])
            }, line: line)
    }

    private static func number(_ written: String) -> DecimalNumber? {
        DecimalNumber(rawValue: written.replacing(",", with: "."))
    }
}

extension MadeUpReport {
    private static let statuses = ["Pågår", "Klar", "Ej påbörjad", "Pågår enligt plan", "Nästan klar", ""]
    private static let assessments = [
        "Nära värde", "Ej accepterat värde", "Inget värde angivet", "Grönt", "Hyfsat", "",
    ]
    private static let trends = ["Ökad", "Minskad", "Oförändrad", "Inget värde angivet", "Spretar", ""]
    private static let grades = ["I hög grad uppfyllt", "Delvis uppfyllt", "Ej uppfyllt", "Bra", "Halvbra"]

    /// A report with a random choice from few titles, so that several have much in common.
    static func random(_ kind: ReportKind, _ generator: inout SeededGenerator) -> ReadReport {
        var report = ReadReport(kind: kind, title: "Rapport", unit: nil, committee: "Omsorgsnämnden", goalYear: 2025)
        var line = 10
        func next() -> Int {
            line += 10
            return line
        }
        let goals = Int.random(in: 1...4, using: &generator)
        for number in 0..<goals {
            let above = report.goals.first
            report.goals.append(
                ReadGoal(
                    number: nil, title: "Mål \(number)", area: "Område", level: above == nil ? .council : .committee,
                    parentNumber: nil, parentLine: above?.line, line: next()))
            report.grades.append(
                ReadGrade(goalLine: line, label: generator.pick(grades), line: next()))
        }
        let lines = report.goals.map(\.line)
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
            report.assignments.append(
                assignment(
                    "Uppdrag \(Int.random(in: 0...3, using: &generator))",
                    generator.pick([.project, .fromCommittee, nil] as [AssignmentKind?]),
                    end: generator.pick(["2025-12-31", "2026-06-30", nil] as [CalendarDate?]),
                    status: generator.pick(statuses),
                    comment: generator.pick(["", "Går bra.", "Försenat."]), line: next()))
        }
        for _ in 0..<Int.random(in: 0...8, using: &generator) {
            let values = (2022...2026).map { ($0, generator.pick(["1", "2", "2,0", "-", ""])) }
            var row = indicator(
                "Mått \(Int.random(in: 0...5, using: &generator))", values,
                target: generator.pick(["2", "2,5", nil] as [String?]),
                assessment: generator.pick(assessments), trend: generator.pick(trends),
                goalLine: generator.pick(lines.map(Optional.some) + [nil, 7]), line: next())
            row.gender = generator.pick([.female, .all, nil] as [Gender?])
            row.unit = generator.pick(["%", "antal", nil] as [String?])
            row.followUp = generator.pick([[], [.annual], [.halfYear]] as [[FollowUpPeriod]])
            report.indicators.append(row)
        }
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            report.statements.append(
                statement(
                    "Tabell \(Int.random(in: 0...1, using: &generator))", rows: 2,
                    first: Int.random(in: 0...2, using: &generator), line: next()))
        }
        for part in [ReadContribution.Part.contributesBy, .expectedEffect, .followUp, .text] {
            report.contributions.append(
                ReadContribution(
                    ofLine: generator.pick(lines + report.assignments.map { $0.line } + [7]),
                    theme: generator.pick(["Tema", nil] as [String?]), part: part,
                    bullets: [generator.pick(["Så", "Eller så"])], line: next()))
        }
        return report
    }
}

extension SeededGenerator {
    /// One of some values.
    fileprivate mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &self)]
    }
}
