package import Oversight
package import OversightCommands
import OversightViews

extension IssueDocument: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(of: meeting)
        guard let held = context.state.meetings[meeting], held.revision > 0 else {
            throw Refusal(
                .notFound, "There is no meeting \(meeting); `uppsiktctl meeting list` shows those there are.")
        }
        let record = MeetingRecordView(held, in: context.state, on: context.occasion.on, names: context.names)
        guard let issuer = context.issuer else {
            throw Refusal(.wrongState, "No documents are stored here, so none is issued.")
        }
        let renderings = try issuer.renderings(document, paragraph: paragraph, of: record)
        try held.checkMayIssue(document, paragraph: paragraph, context.occasion)
        let id = Identifier<IssuedDocument>(rawValue: renderings.first?.0.digest ?? "")
        let known = context.state.documents[id] ?? IssuedDocument(id: id)
        let events = try known.decide(
            .issue(
                DocumentIssued(
                    on: context.occasion.on, kind: document, meeting: meeting,
                    paragraph: document == .extract ? paragraph.map(Paragraph.written) : nil,
                    position: context.position,
                    renderings: renderings.map(\.0))), context.occasion)
        var changes = StreamChanges(
            id.rawValue, .document, revision: known.revision, events.map(OversightEvent.document))
        changes.blobs = events.isEmpty ? [] : renderings.map(\.1)
        return changes
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}
