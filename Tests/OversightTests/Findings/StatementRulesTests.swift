import Oversight
import SeededRandom
import TestSupport
import Testing

@Suite("Findings in statements")
struct StatementRulesTests {
    /// A row whose cells are given in the order of the columns; an empty text is no number.
    private func row(
        _ label: String, _ cells: [String], group: String? = nil, isSum: Bool = false, line: Int? = nil,
        columns: [StatementColumn]
    ) -> StatementRow {
        StatementRow(
            label: label, group: group, isSum: isSum, line: line,
            cells: zip(columns, cells).map { column, text in
                StatementCell(column: column.key, number: DecimalNumber(rawValue: text), written: text)
            })
    }

    private let years = ["2022", "2023"].map { StatementColumn(key: "y\($0)", label: $0) }
    private let budget = [
        StatementColumn(key: "outcome", label: "Utfall"), StatementColumn(key: "budget", label: "Budget"),
        StatementColumn(key: "deviation", label: "Avvikelse", formula: .init(minuend: "outcome", subtrahend: "budget")),
    ]

    private func statement(
        _ kind: StatementKind, _ columns: [StatementColumn], _ rows: [StatementRow], unit: String? = "tkr",
        signs: SignConvention = .unsigned, line: Int = 1
    ) -> StatedStatement {
        StatedStatement(
            kind: kind, title: "Tabell \(line)", unit: unit, signs: signs, columns: columns, rows: rows, line: line)
    }

    private func found(_ statements: StatedStatement...) -> [String] {
        StatementRules.find(in: statements).map { finding in
            let figures = finding.figures.map { $0.text ?? $0.number?.rawValue ?? "" }
            return "\(finding.line) \(finding.code.rawValue): \(figures.joined(separator: ", "))"
        }
    }

    @Test("Numbers of persons add up exactly")
    func headcount() {
        let rows = [
            row("Tillsvidare", ["1500", "1600"], line: 1, columns: years),
            row("Visstid", ["245", "313"], line: 2, columns: years),
            row("Summa", ["1745", "1910"], isSum: true, line: 3, columns: years),
        ]
        #expect(found(statement(.headcount, years, rows, unit: nil)) == ["3 sum-mismatch: Summa, 2023, 1913, 1910"])
    }

    @Test("Money may be off by what rounding explains: (n + 1) / 2 units, and not more")
    func rounding() {
        func sums(_ printed: String) -> [String] {
            let rows = [
                row("A", ["100", "1"], columns: years), row("B", ["200", "1"], columns: years),
                row("C", ["300", "1"], columns: years),
                row("Summa", [printed, "3"], isSum: true, line: 4, columns: years),
            ]
            return found(statement(.incomeByAccount, years, rows))
        }
        for printed in ["598", "599", "600", "601", "602"] { #expect(sums(printed) == [], "\(printed)") }
        #expect(sums("597") == ["4 sum-mismatch: Summa, 2022, 600, 597"])
        #expect(sums("603") == ["4 sum-mismatch: Summa, 2022, 600, 603"])
        // The unit is that of the last printed digit.
        let rows = [
            row("A", ["100.1", "1"], columns: years), row("B", ["200.2", "1"], columns: years),
            row("Summa", ["300.5", "2"], isSum: true, line: 4, columns: years),
        ]
        #expect(found(statement(.investments, years, rows)) == ["4 sum-mismatch: Summa, 2022, 300.3, 300.5"])
    }

    @Test("A sum over a cell that states nothing is not checked")
    func notStated() {
        let rows = [
            row("A", ["100", "-"], columns: years), row("B", ["200", "5"], columns: years),
            row("Summa", ["300", "50"], isSum: true, line: 4, columns: years),
        ]
        #expect(found(statement(.incomeByAccount, years, rows)) == [])
    }

    @Test("A grand total adds up the sums of the groups, or all rows above it")
    func totals() {
        func rows(_ total: String) -> [StatementRow] {
            [
                row("A", ["1", "2"], group: "Norr", columns: years),
                row("B", ["3", "4"], group: "Norr", columns: years),
                row("Summa", ["4", "6"], group: "Norr", isSum: true, columns: years),
                row("C", ["10", "20"], group: "Söder", columns: years),
                row("D", ["30", "40"], group: "Söder", columns: years),
                row("Summa", ["40", "60"], group: "Söder", isSum: true, columns: years),
                row("Totalt", [total, "66"], isSum: true, line: 7, columns: years),
            ]
        }
        #expect(found(statement(.headcount, years, rows("44"))) == [])
        #expect(found(statement(.headcount, years, rows("45"))) == ["7 sum-mismatch: Totalt, 2022, 44, 45"])
    }

    @Test("A total group adds up the rows with its labels in the other groups, and a net is income and costs")
    func nets() {
        func rows(_ net: String, _ total: String = "-900") -> [StatementRow] {
            [
                row("INTÄKTER", ["100", "30"], group: "Nämnden", isSum: true, columns: years),
                row("KOSTNADER", ["-1000", "-300"], group: "Nämnden", isSum: true, columns: years),
                row("NETTOKOSTNADER", [total, "-270"], group: "Nämnden", isSum: true, line: 3, columns: years),
                row("INTÄKTER", ["60", "10"], group: "Norr", columns: years),
                row("KOSTNADER", ["-600", "-100"], group: "Norr", columns: years),
                row("NETTOKOSTNADER", [net, "-90"], group: "Norr", line: 6, columns: years),
                row("INTÄKTER", ["40", "20"], group: "Söder", columns: years),
                row("KOSTNADER", ["-400", "-200"], group: "Söder", columns: years),
                row("NETTOKOSTNADER", ["-360", "-180"], group: "Söder", columns: years),
            ]
        }
        #expect(found(statement(.operatingByArea, years, rows("-540"))) == [])
        #expect(found(statement(.operatingByArea, years, rows("-541"))) == [], "one unit off is rounding")
        #expect(
            found(statement(.operatingByArea, years, rows("-550"))) == [
                "3 sum-mismatch: NETTOKOSTNADER, 2022, -910, -900",
                "6 net-mismatch: Norr, NETTOKOSTNADER, 2022, -540, -550",
            ])
    }

    @Test("A net of costs without a minus is income less costs, or costs less income")
    func signs() {
        func rows(_ net: (Int, Int), _ third: String) -> [StatementRow] {
            ["A", "B", "C"].flatMap { group in
                [
                    row("Intäkter", ["100", "30"], group: group, columns: years),
                    row("Kostnader", ["900", "300"], group: group, columns: years),
                    row(
                        "Netto", ["\(net.0)", group == "C" ? third : "\(net.1)"], group: group, line: 9, columns: years),
                ]
            }
        }
        for net in [(-800, -270), (800, 270)] {
            #expect(found(statement(.operatingByArea, years, rows(net, "\(net.1)"))) == [])
            #expect(
                found(statement(.operatingByArea, years, rows(net, "5"))) == [
                    "9 net-mismatch: C, Netto, 2023, \(net.1), 5"
                ])
        }
    }

    @Test("Deviations that say what each row does to the result add up, though costs have no minus and the net has one")
    func effectsOnTheResult() {
        let columns = budget
        func rows(_ net: String) -> [StatementRow] {
            ["A", "B"].flatMap { group in
                [
                    row("Intäkter", ["0", "0", "0"], group: group, columns: columns),
                    row("Kostnader", ["1100", "1000", "-100"], group: group, columns: columns),
                    row(
                        "Netto", ["-1100", "-1000", group == "B" ? net : "-100"], group: group, line: 9,
                        columns: columns),
                ]
            }
        }
        #expect(found(statement(.operatingByArea, columns, rows("-100"))) == [])
        #expect(
            found(statement(.operatingByArea, columns, rows("-150"))) == [
                "9 deviation-mismatch: Netto, Avvikelse, 100, -150", "9 net-mismatch: B, Netto, Avvikelse, -100, -150",
            ])
    }

    @Test("A deviation may be off by 1.5 units, so 1 is right and 2 is not")
    func deviations() {
        func rows(_ deviation: String) -> [StatementRow] {
            [
                row("A", ["100", "90", "10"], columns: budget), row("B", ["-500", "-450", "-50"], columns: budget),
                row("C", ["700", "650", deviation], line: 3, columns: budget),
            ]
        }
        for deviation in ["49", "50", "51"] {
            #expect(found(statement(.incomeByAccount, budget, rows(deviation))) == [])
        }
        #expect(
            found(statement(.incomeByAccount, budget, rows("52"))) == ["3 deviation-mismatch: C, Avvikelse, 50, 52"])
        #expect(
            found(statement(.incomeByAccount, budget, rows("0"))) == ["3 deviation-mismatch: C, Avvikelse, 50, 0"])
    }

    @Test("The order of a deviation is the one that most rows meet, and a table with another order is a hint")
    func conventions() throws {
        let usual = statement(
            .incomeByAccount, budget, [row("A", ["100", "90", "10"], columns: budget)], signs: .costsNegative, line: 10)
        let usualToo = statement(
            .incomeByCostCentre, budget, [row("A", ["-100", "-90", "-10"], columns: budget)],
            signs: .costsNegative, line: 20)
        let reversed = statement(
            .investments, budget,
            [
                row("A", ["0", "0", "0"], columns: budget), row("B", ["4000", "18500", "14500"], columns: budget),
                row("C", ["10", "20", "10"], columns: budget), row("D", ["30", "30", "9"], line: 34, columns: budget),
            ], signs: .costsNegative, line: 30)
        #expect(
            found(usual, usualToo, reversed) == [
                "30 sign-convention-differs: Tabell 30", "34 deviation-mismatch: D, Avvikelse, 0, 9",
            ])
        #expect(DeviationRule.inferred(reversed)[2].formula == .init(minuend: "budget", subtrahend: "outcome"))
        #expect(DeviationRule.inferred(usual) == budget)
        // Two tables that differ have no convention to differ from but the one of their headings.
        #expect(found(usual, reversed).first == "30 sign-convention-differs: Tabell 30")
        // What is left of a budget is above zero in both, if spending has no minus; numbers have neither.
        for signs in [SignConvention.costsPositive, .unsigned] {
            var same = reversed
            same.signs = signs
            #expect(found(usual, same) == ["34 deviation-mismatch: D, Avvikelse, 0, 9"])
        }
    }

    @Test("A deviation of figures that are not stated is a gap")
    func withoutFigures() {
        let rows = [row("A", ["-", "-", "0"], line: 5, columns: budget), row("B", ["-", "4", "0"], columns: budget)]
        #expect(
            found(statement(.incomeByAccount, budget, rows)) == ["5 deviation-without-figures: A, Avvikelse, 0"])
    }

    @Test("A quantity of three times the last one is a hint, if both are at least 10")
    func scale() {
        func rows(_ before: String, _ now: String) -> [StatementRow] {
            [row("Demensboende", [before, now], line: 165, columns: years)]
        }
        for (before, now) in [("63", "503"), ("503", "63"), ("10", "30")] {
            #expect(
                found(statement(.quantities, years, rows(before, now), unit: nil)) == [
                    "165 value-out-of-scale: Demensboende, 2023, \(now), \(before), 2022"
                ])
        }
        for (before, now) in [
            ("30", "19"), ("40", "18"), ("9", "90"), ("90", "9"), ("10", "29"), ("-", "90"), ("90", "-"),
        ] {
            #expect(found(statement(.quantities, years, rows(before, now), unit: nil)) == [], "\(before) \(now)")
        }
        #expect(found(statement(.headcount, years, rows("63", "503"), unit: nil)) == [])
    }

    @Test("A share of all lies between those of women and men")
    func shares() {
        func rows(_ total: String) -> [StatementRow] {
            [
                row("Kvinna", ["73.0", "74"], columns: years), row("Man", ["80.5", "81"], columns: years),
                row("Alla kön", [total, "75"], isSum: true, line: 3, columns: years),
            ]
        }
        for total in ["73.0", "74.1", "80.5"] {
            #expect(found(statement(.employmentDegree, years, rows(total), unit: "%")) == [])
        }
        for total in ["72.9", "80.6"] {
            #expect(
                found(statement(.employmentDegree, years, rows(total), unit: "%")) == [
                    "3 total-outside-parts: Alla kön, 2022, \(total)"
                ])
        }
    }

    @Test("A part of the row above it is not added again")
    func partsOfRows() {
        let rows = [
            row("Familjehem", ["90", "80"], columns: years), row("varav barn", ["40", "30"], columns: years),
            row("– därav unga", ["10", "10"], columns: years), row("Hemvård", ["10", "20"], columns: years),
            row("Summa", ["100", "100"], isSum: true, line: 4, columns: years),
        ]
        #expect(found(statement(.incomeByCostCentre, years, rows)) == [])
    }

    @Test("Shares are not added up")
    func sharesInColumns() {
        func rows(_ unit: String) -> [StatementRow] {
            [
                row("A", ["100", "61\(unit)"], columns: years), row("B", ["200", "64\(unit)"], columns: years),
                row("C", ["300", "65"], columns: years),
                row("Summa", ["600", "64"], isSum: true, line: 4, columns: years),
            ].map { row in
                var row = row
                for index in row.cells.indices where row.cells[index].number == nil {
                    row.cells[index].number = DecimalNumber(rawValue: String(row.cells[index].written.prefix(2)))
                }
                return row
            }
        }
        #expect(found(statement(.operatingByArea, years, rows(" %"))) == [])
        #expect(found(statement(.operatingByArea, years, rows(""))) == ["4 sum-mismatch: Summa, 2023, 190, 64"])
    }

    @Test("A net is the sum of the sums above it, also in the group of the last of them")
    func sumsOfSums() {
        func rows(_ net: String) -> [StatementRow] {
            [
                row("Avgifter", ["10", "20"], group: "Intäkter", columns: years),
                row("Bidrag", ["30", "20"], group: "Intäkter", columns: years),
                row("Summa intäkter", ["40", "40"], group: "Intäkter", isSum: true, columns: years),
                row("Personal", ["-80", "-70"], group: "Kostnader", columns: years),
                row("Lokaler", ["-20", "-20"], group: "Kostnader", columns: years),
                row("Summa kostnader", ["-100", "-90"], group: "Kostnader", isSum: true, columns: years),
                row("Nettokostnad", ["-60", net], group: "Kostnader", isSum: true, line: 9, columns: years),
            ]
        }
        #expect(found(statement(.incomeByAccount, years, rows("-50"))) == [])
        #expect(
            found(statement(.incomeByAccount, years, rows("-58"))) == ["9 sum-mismatch: Nettokostnad, 2023, -50, -58"])
    }

    @Test("A sum that is far off in most columns adds up other rows, and says nothing")
    func otherRows() {
        func rows(_ printed: [String]) -> [StatementRow] {
            [
                row("A", ["100", "200"], columns: years), row("B", ["100", "200"], columns: years),
                row("Resultat", printed, isSum: true, line: 3, columns: years),
            ]
        }
        #expect(found(statement(.incomeByAccount, years, rows(["5", "-10"]))) == [])
        #expect(
            found(statement(.incomeByAccount, years, rows(["200", "-10"]))) == [
                "3 sum-mismatch: Resultat, 2023, 400, -10"
            ])
        #expect(found(statement(.incomeByAccount, years, rows(["205", "410"]))).count == 2)
    }

    @Test("Years of work are rounded, and numbers of persons are not")
    func yearsOfWork() {
        func rows(_ label: String) -> [StatementRow] {
            [
                row(label, ["100", "200"], columns: years), row("B", ["100", "200"], columns: years),
                row("Summa", ["201", "400"], isSum: true, line: 3, columns: years),
            ]
        }
        #expect(found(statement(.headcount, years, rows("Timavlönade, omräknat till årsarbetare"), unit: nil)) == [])
        #expect(found(statement(.headcount, years, rows("Timavlönade"), unit: nil)).count == 1)
    }

    @Test("The net cost by cost centre is not the result by account")
    func otherTotals() {
        func total(_ kind: StatementKind, _ printed: [String], line: Int) -> StatedStatement {
            statement(
                kind, years,
                [
                    row("A", printed, columns: years), row("B", ["0", "0"], columns: years),
                    row("Summa", printed, isSum: true, line: line, columns: years),
                ], line: line)
        }
        let result = total(.incomeByAccount, ["5614", "0"], line: 1)
        #expect(found(result, total(.incomeByCostCentre, ["-397053", "0"], line: 2)) == [])
    }

    @Test("The totals of two income statements are the same, to the last digit")
    func tablesDisagree() {
        func total(_ kind: StatementKind, _ printed: String, line: Int, unit: String = "tkr") -> StatedStatement {
            statement(
                kind, years,
                [
                    row("A", [printed, "1"], columns: years),
                    row("Summa", [printed, "1"], isSum: true, line: line, columns: years),
                ], unit: unit, line: line)
        }
        let accounts = total(.incomeByAccount, "100", line: 1)
        #expect(found(accounts, total(.incomeByCostCentre, "100", line: 2)) == [])
        #expect(
            found(accounts, total(.incomeByCostCentre, "101", line: 2)) == [
                "2 tables-disagree: Summa, 2022, 101, 100, Tabell 1"
            ])
        #expect(found(accounts, total(.incomeByCostCentre, "101", line: 2, unit: "mnkr")) == [])
        #expect(found(accounts, total(.investments, "101", line: 2)) == [])
    }

    @Test("Money without a unit is a matter of form", arguments: StatementKind.allCases)
    func unit(_ kind: StatementKind) {
        let money: Set<StatementKind> = [.incomeByAccount, .incomeByCostCentre, .operatingByArea, .investments]
        let table = statement(kind, years, [row("A", ["1", "1"], columns: years)], unit: nil, line: 7)
        #expect(found(table) == (money.contains(kind) ? ["7 unit-missing: Tabell 7"] : []))
    }

    /// A table of exact values, rounded cell by cell, as accounting systems print them.
    private struct RandomTable {
        var random: SeededGenerator
        var statement: StatedStatement

        init(seed: Int) throws {
            var random = SeededGenerator(seed: UInt64(seed))
            let decimals = Int.random(in: 0...2, using: &random)
            // The exact values have three more digits than are printed.
            let exact = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                [
                    Int.random(in: -9_999_999...9_999_999, using: &random),
                    Int.random(in: -9_999_999...9_999_999, using: &random),
                ]
            }
            let isReversed = Bool.random(using: &random)
            let columns = [
                StatementColumn(key: "a", label: "A"), StatementColumn(key: "b", label: "B"),
                StatementColumn(key: "d", label: "D", formula: .init(minuend: "a", subtrahend: "b")),
            ]
            func cells(_ values: [Int]) throws -> [StatementCell] {
                let all = values + [isReversed ? values[1] - values[0] : values[0] - values[1]]
                return try zip(columns, all).map { column, value in
                    let rounded = (Double(value) / 1000).rounded()
                    let number = try #require(DecimalNumber(significand: Int(rounded), decimals: decimals))
                    return StatementCell(column: column.key, number: number, written: number.rawValue)
                }
            }
            var rows = try exact.enumerated().map { index, values in
                StatementRow(label: "Rad \(index)", isSum: false, line: index + 1, cells: try cells(values))
            }
            let sums = [0, 1].map { column in exact.reduce(0) { $0 + $1[column] } }
            rows.append(StatementRow(label: "Summa", isSum: true, line: 99, cells: try cells(sums)))
            self.random = random
            statement = StatedStatement(
                kind: .incomeByAccount, title: "T", unit: "tkr", columns: columns, rows: rows, line: 0)
        }
    }

    @Test("What rounding explains is never flagged", arguments: 0..<400)
    func roundingProperty(_ seed: Int) throws {
        #expect(StatementRules.find(in: [try RandomTable(seed: seed).statement]) == [])
    }

    @Test("A change beyond what rounding explains always is", arguments: 0..<400)
    func changeProperty(_ seed: Int) throws {
        var table = try RandomTable(seed: seed)
        let count = table.statement.rows.count
        let (row, column) = (
            Int.random(in: 0..<count, using: &table.random), Int.random(in: 0..<2, using: &table.random)
        )
        let old = try #require(table.statement.rows[row].cells[column].number)
        // A cell and a sum are each at most (n + 1) / 2 units off, so a change by more than twice that shows.
        let change = (count + 2) * (Bool.random(using: &table.random) ? 1 : -1)
        table.statement.rows[row].cells[column].number = DecimalNumber(
            significand: old.significand + change, decimals: old.decimals)
        let codes = Set(StatementRules.find(in: [table.statement]).map(\.code))
        #expect(codes.contains(.sumMismatch))
    }
}
