import Oversight

extension ReminderPrepared {
    /// The upcaster of version 1, which reminded of activities and reports only.
    ///
    /// Version 2 reminds of assignments too. The fields are the same.
    ///
    /// - Throws: ``EventDecodingError`` if the event reminds of an assignment, which version 1 never did.
    @Sendable
    static func readVersion1(from json: inout JSONReader) throws(EventDecodingError) -> ReminderPrepared {
        let prepared = try ReminderPrepared(from: &json)
        for item in prepared.items {
            switch item.subject.kind {
            case .activity, .report: continue
            case .assignment: throw EventDecodingError("version 1 has no item of the kind assignment")
            }
        }
        return prepared
    }
}
