import Foundation
import Oversight
import OversightCommands
import OversightService
import Testing

/// The table itself, and where the documentation prints it.
@Suite struct AccessTableTests {
    @Test func theDocumentationPrintsTheTable() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let page = root.appending(path: "Sources/OversightHTTP/Documentation.docc/Access.md")
        let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "<!-- access-table -->")
        // Between two markers, once.
        try #require(parts.count == 3)
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

    @Test func onlyTheAdministratorAdministers() {
        #expect(AccessTable.reach(in: .administer) == [.administrator: .anywhere])
    }
}
