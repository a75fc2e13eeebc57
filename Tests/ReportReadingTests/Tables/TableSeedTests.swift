import Foundation
import Oversight
import ReportReading
import Testing

/// The tables of the published half-year report and annual report.
@Suite(.enabled(if: TableSeed.areToBeRead, "the published reports are not part of the project"))
struct TableSeedTests {
    private func places(_ reading: TableReading) -> [Int: Int] {
        var places: [Int: Int] = [:]
        for table in reading.tables {
            let comments = Set(table.rows.flatMap(\.comment).map(\.line))
            for line in table.headerLines + table.separatorLines + table.rows.flatMap(\.lines) + comments {
                places[line, default: 0] += 1
            }
        }
        for line in reading.contentsLines { places[line, default: 0] += 1 }
        return places
    }

    @Test(arguments: TableSeed.allCases)
    func everyLineWithATabIsInOnePlace(_ seed: TableSeed) throws {
        let text = try seed.text()
        let reading = TableReader.read(try DocumentText(Array(text.utf8)))
        #expect(reading.unplaced.isEmpty)
        let places = places(reading)
        var count = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where line.contains("\t") {
            #expect(places[index + 1] == 1, "line \(index + 1)")
            count += 1
        }
        #expect(count == (seed == .halfYear ? 216 : 115))
    }

    @Test(arguments: TableSeed.allCases, Variant.allCases)
    func theWayItWasSavedMakesNoDifference(_ seed: TableSeed, _ variant: Variant) throws {
        let text = try seed.text()
        let expected = TableReader.read(try DocumentText(Array(text.utf8)))
        let reading = TableReader.read(try DocumentText(variant.encode(text)))
        #expect(reading.tables.map(\.headerLines) == expected.tables.map(\.headerLines))
        #expect(reading.tables.map { $0.rows.map(\.lines) } == expected.tables.map { $0.rows.map(\.lines) })
        #expect(reading.tables.map { $0.rows.map(\.kind) } == expected.tables.map { $0.rows.map(\.kind) })
        #expect(figures(reading) == figures(expected))
        #expect(reading.unplaced.isEmpty)
    }

    private func figures(_ reading: TableReading) -> [DecimalNumber?] {
        reading.tables.flatMap(\.rows).flatMap(\.cells).map { $0.figures.number?.value }
    }

    @Test func theHalfYearReport() throws {
        let tables = try TableSeed.halfYear.tables()
        func rows(_ kind: TitleKind) -> [TableRow] { tables.filter { $0.titleKind == kind }.flatMap(\.rows) }

        let indicators = tables.filter { $0.titleKind == .indicator }
        #expect(indicators.flatMap(\.headerLines).count == 11)
        #expect(rows(.indicator).count { $0.kind == .data } == 61)
        #expect(rows(.indicator).count { $0.kind == .group } == 5)
        #expect(
            Set(indicators.flatMap { table in table.rows.filter { $0.kind == .data }.map { table.title(of: $0) } })
                .count == 59)
        #expect(indicators.filter { $0.cell(.trend, of: $0.rows[0]) == nil }.count == 4)
        #expect(indicators.filter { $0.cell(.assessment, of: $0.rows[0]) == nil }.map(\.line) == [826])
        #expect(indicators.flatMap(\.rows).first { $0.line == 787 }?.group?.line == 784)
        #expect(indicators.flatMap(\.rows).first { $0.line == 862 }?.group?.line == 854)
        #expect(
            indicators.map { table in table.rows.count { table.cell(.target, of: $0)?.figures.number != nil } }.reduce(
                0, +) == 26)

        let assignments = tables.filter { $0.titleKind == .assignment }
        #expect(assignments.map(\.rows.count) == [8, 3, 7])
        #expect(rows(.assignment).count { !$0.comment.isEmpty } == 13)
        #expect(rows(.assignment).first { $0.line == 747 }?.comment.map(\.line) == [753])
        #expect(rows(.assignment).first { $0.line == 665 }?.comment.count == 2)

        #expect(
            tables.filter { $0.titleKind == .goal }.map { $0.rows.map(\.line) } == [[382], [423], [614, 630, 645]])

        let statements = tables.filter { ![.indicator, .assignment, .goal].contains($0.titleKind) }
        #expect(statements.map(\.line) == [110, 122, 162, 214, 232, 244])
        #expect(statements.map(\.rows.count) == [6, 8, 22, 6, 4, 3])
        #expect(
            statements.map { $0.rows.filter { $0.kind == .sum }.map(\.line) } == [
                [116], [130], [], [222], [236], [247],
            ])
        #expect(
            statements[2].rows.map(\.group?.line) == Array(repeating: 162, count: 6) + Array(repeating: 169, count: 12)
                + Array(repeating: 182, count: 4))
        #expect(
            statements[0].columns.map(\.meaning.role)
                == [.title, .outcome, .budget, .deviation, .forecast, .yearBudget, .forecastDeviation])
        #expect(statements[0].rows[0].cells[1].figures.number?.value == DecimalNumber(significand: 146_441))
    }

    @Test func theAnnualReport() throws {
        let tables = try TableSeed.annual.tables()
        let indicators = tables.filter { $0.titleKind == .indicator }
        #expect(indicators.map(\.rows.count) == [11, 9, 4, 5])
        #expect(
            indicators.allSatisfy {
                $0.cell(.trend, of: $0.rows[0]) != nil && $0.cell(.followUp, of: $0.rows[0]) != nil
            })

        let operating = try #require(tables.first { $0.line == 680 })
        #expect(operating.unit == .thousandKronor)
        #expect(operating.headerLines == [680, 686, 720])
        #expect(operating.rows.count { $0.kind == .group } == 11)
        #expect(operating.rows.count { $0.kind == .data } == 33)
        let investments = try #require(tables.last)
        #expect(investments.rows.map(\.kind) == [.data, .data, .data, .data, .data, .sum])
        #expect(investments.titleKind == .investment)
        guard case .parts(let parts, let total?) = indicators[2].rows[3].cells[1].figures else {
            Issue.record("a total and its parts")
            return
        }
        #expect(total.value == DecimalNumber(significand: 234))
        #expect(parts.map(\.value.significand) == [101, 133])
    }
}

/// The published reports of indicators and statements, beside those of ``Seed``.
enum TableSeed: String, CaseIterable {
    case halfYear = "003_b47173c4bab9fc86.txt"
    case annual = "004_c48ec5c38d1c8d4c.txt"

    static let areToBeRead: Bool = {
        if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
        return allCases.allSatisfy { FileManager.default.fileExists(atPath: $0.url.path) }
    }()

    private var url: URL { Seed.directory.appending(path: rawValue) }

    func text() throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }

    func tables() throws -> [Table] { TableReader.read(try DocumentText(Array(text().utf8))).tables }
}
