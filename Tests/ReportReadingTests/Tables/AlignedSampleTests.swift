import Foundation
import ReportReading
import Testing

/// The text that `pdftotext -layout` takes from a PDF, and the same tables with tabs.
struct AlignedSampleTests {
    private func tables(_ name: String) throws -> [Table] {
        let reading = TableReader.read(try DocumentText(Array(try SampleFiles.data("\(name).txt"))))
        #expect(reading.unplaced.isEmpty)
        return reading.tables
    }

    @Test func theTablesOfAPDFReadLikeThoseWithTabs() throws {
        let (aligned, tabbed) = (try tables("tables-aligned"), try tables("tables-tabbed"))
        #expect(aligned.map(\.layout) == [.aligned, .aligned, .aligned])
        #expect(tabbed.map(\.layout) == [.tabs, .tabs, .tabs])
        for (found, expected) in zip(aligned, tabbed) {
            #expect(found.columns.map(\.words) == expected.columns.map(\.words))
            #expect(found.columns.map(\.meaning) == expected.columns.map(\.meaning))
            #expect(found.rows.map { $0.cells.map(\.text) } == expected.rows.map { $0.cells.map(\.text) })
            #expect(found.rows.map(\.kind) == expected.rows.map(\.kind))
        }
        #expect(tabbed.map(\.rows.count) == [7, 12, 5])
    }
}
