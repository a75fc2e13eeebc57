import Oversight
import Testing

@Suite("Rules for what the text of a report says")
struct RunningTextRulesTests {
    private func lines(_ periods: [StatedPeriod], lastMonth: Int?) -> [Int] {
        PeriodRule.find(in: periods, year: 2023, lastMonth: lastMonth).map(\.line)
    }

    @Test("A result of a later year, or up to another month, is not the report's")
    func results() {
        let periods = [
            StatedPeriod(written: "för 2024", year: 2024, use: .result, line: 1),
            StatedPeriod(written: "för 2023", year: 2023, use: .result, line: 2),
            StatedPeriod(written: "för 2022", year: 2022, use: .result, line: 3),
            StatedPeriod(written: "ackumulerat augusti", month: 8, use: .resultUpTo, line: 4),
            StatedPeriod(written: "per december", month: 12, use: .resultUpTo, line: 5),
            StatedPeriod(written: "per augusti 2022", year: 2022, month: 8, use: .resultUpTo, line: 6),
        ]
        #expect(lines(periods, lastMonth: 12) == [1, 4])
        #expect(lines(periods, lastMonth: 8) == [1, 5])
        #expect(lines(periods, lastMonth: nil) == [1])
        let finding = PeriodRule.find(in: periods, year: 2023, lastMonth: 12).first
        #expect(finding?.code == .periodMismatch)
        #expect(finding?.text(.written) == "för 2024")
    }

    @Test("A plan for a part of the period that is over is not the report's")
    func plans() {
        let periods = [
            StatedPeriod(written: "Hösten 2023 kommer", year: 2023, month: 12, use: .plan, line: 1),
            StatedPeriod(written: "Våren 2023 kommer", year: 2023, month: 6, use: .plan, line: 2),
            StatedPeriod(written: "Våren 2024 kommer", year: 2024, month: 6, use: .plan, line: 3),
        ]
        #expect(lines(periods, lastMonth: 12) == [1, 2])
        #expect(lines(periods, lastMonth: 8) == [2])
        #expect(lines(periods, lastMonth: nil) == [])
    }

    @Test("A text that names another number of years than its table has is found")
    func captions() {
        let captions = [(4, 5, 1), (5, 5, 2), (4, 0, 3)].map { years, columns, line in
            StatedCaption(written: "de senaste åren", years: years, columns: columns, line: line)
        }
        let findings = CaptionRule.find(in: captions)
        #expect(findings.map(\.line) == [1])
        #expect(findings.first?.number(.count) == DecimalNumber(whole: 5))
    }

    @Test("A project is one if its name is, but for spaces, or a part of a longer one")
    func projects() {
        func project(_ title: String, _ status: StatedProject.Status, _ line: Int) -> StatedProject {
            StatedProject(title: title, status: status, written: "\(status)", line: line)
        }
        let found = ProjectRule.find(in: [
            project("Proaktiv digital äldrevård", .paused, 1), project("Digital Äldre Vård", .ended, 2),
            project("Kök", .paused, 3), project("Köket", .ended, 4), project("Nya lokaler", .inProgress, 5),
            project("nya lokaler", .inProgress, 6),
        ])
        #expect(found.map(\.line) == [2])
        #expect(found.first?.number(.otherLine) == DecimalNumber(whole: 1))
        #expect(found.first?.text(.status) == "paused")
    }

    @Test("The best grade for an economy in balance stands against a deficit")
    func grades() throws {
        let goals = [
            StatedGoal(title: "Ekonomi i balans", rank: 0, line: 1),
            StatedGoal(title: "Ekonomi i balans", rank: 1, line: 2),
            StatedGoal(title: "Balans i livet", rank: 0, line: 3), StatedGoal(title: "En budget i balans", line: 4),
        ]
        func lines(_ deviation: Int) throws -> [Int] {
            let number = try #require(DecimalNumber(significand: deviation))
            return GradeFiguresRule.find(in: goals, result: .init(deviation: number, label: "Summa", line: 9)).map(
                \.line)
        }
        #expect(try lines(-7000) == [1])
        #expect(try lines(0) == [])
        #expect(try lines(200) == [])
        #expect(GradeFiguresRule.find(in: goals, result: nil).isEmpty)
    }
}
