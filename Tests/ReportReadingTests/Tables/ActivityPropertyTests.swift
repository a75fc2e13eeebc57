import Oversight
import ReportReading
import SeededRandom
import Testing

/// A table of activities written in any layout and read back is the same table.
struct ActivityPropertyTests {
    @Test(arguments: ActivityTableWriter.Layout.allCases, 1...24 as ClosedRange<UInt64>)
    func aTableReadsBackFromAnyLayout(_ layout: ActivityTableWriter.Layout, _ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let activities = SampleActivities.random(isFull: layout == .vertical, using: &generator)
        try expect(activities, ActivityTableWriter(activities: activities, layout: layout), using: &generator)
    }

    @Test(
        arguments: [ActivityTableWriter.Layout.tabs, .pipes, .html, .aligned, .centred],
        1...24 as ClosedRange<UInt64>)
    func theColumnsMayComeInAnyOrder(_ layout: ActivityTableWriter.Layout, _ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let activities = SampleActivities.random(using: &generator)
        let order = [0, 1, 2, 3, 4].shuffled(using: &generator)
        try expect(
            activities, ActivityTableWriter(activities: activities, layout: layout, order: order), using: &generator)
    }

    /// A header that a page repeats stands between rows, or between a row and its comment.
    @Test(
        arguments: [
            ActivityTableWriter.Layout.tabs, .pipes, .aligned, .centred, .commentBelow, .plainCommentBelow, .vertical,
        ], 1...24 as ClosedRange<UInt64>)
    func aPageMayEndAnywhereBetweenLines(_ layout: ActivityTableWriter.Layout, _ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let activities = SampleActivities.random(isFull: layout == .vertical, using: &generator)
        let writer = ActivityTableWriter(activities: activities, layout: layout, breaksPages: true)
        try expect(activities, writer, using: &generator)
    }

    private func expect(
        _ activities: SampleActivities, _ writer: ActivityTableWriter, using generator: inout some RandomNumberGenerator
    ) throws {
        let text = writer.text(using: &generator)
        let report = try ReportReader.read(Array(text.utf8))
        #expect(report.goals.map(\.title) == activities.goals, "\(text)")
        let read = report.rows.map { row in
            SampleActivities.Row(
                title: row.title, start: row.writtenStart ?? row.start?.description ?? "",
                end: row.writtenEnd ?? row.end?.description ?? "", status: row.statedStatus,
                comment: row.comment.replacing("\n", with: " "))
        }
        #expect(read == activities.rows.flatMap(\.self), "\(text)")
        let lines = report.rows.map { row in report.goals.firstIndex { $0.line == row.goalLine } }
        #expect(lines == activities.rows.enumerated().flatMap { place, rows in rows.map { _ in place } }, "\(text)")
        #expect(report.unrecognised == [], "\(text)")
    }
}
