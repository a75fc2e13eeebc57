import Foundation
import Oversight
import OversightCommands
import OversightService
import Testing

/// The table itself, and where the documentation prints it.
@Suite struct AccessTableTests {
    @Test func theReadmePrintsTheTable() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let readme = root.appending(path: "README.md")
        guard FileManager.default.fileExists(atPath: readme.path) else { return }
        let parts = try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "<!-- access-table -->")
        // Between two markers, once.
        guard parts.count > 1 else { return }
        #expect(parts.count == 3)
        #expect(parts[1].trimmingCharacters(in: .whitespacesAndNewlines) == AccessTable.markdown)
    }

    @Test func itHasARowForEachActionAndAColumnForEachRole() {
        let rows = AccessTable.markdown.split(separator: "\n").map { $0.split(separator: "|").count }
        #expect(rows.count == Action.allCases.count + 2)
        #expect(Set(rows) == [Role.allCases.count + 1])
    }

    @Test func theAuditorChangesNothing() {
        for action in Action.allCases where AccessTable.reach(in: action)[.auditor] != nil {
            #expect(action == .read || action == .operate)
        }
    }

    @Test func nobodyHasTheAdministratorsPart() { #expect(AccessTable.reach(in: .administer).isEmpty) }
}
