import Oversight

extension ReminderPrepared {
    /// The upcaster of version 1, which reminded of activities and reports only.
    ///
    /// - Throws: ``EventDecodingError`` if the event reminds of something that version 1 never did.
    @Sendable
    static func readVersion1(from json: inout JSONReader) throws(EventDecodingError) -> ReminderPrepared {
        try read(from: &json, version: 1, of: [.activity, .report])
    }

    /// The upcaster of version 2, which reminded of assignments too; version 3 reminds of minutes as well.
    ///
    /// - Throws: ``EventDecodingError`` if the event reminds of minutes, which version 2 never did.
    @Sendable
    static func readVersion2(from json: inout JSONReader) throws(EventDecodingError) -> ReminderPrepared {
        try read(from: &json, version: 2, of: [.activity, .assignment, .report])
    }

    /// The fields are those of the current version.
    private static func read(
        from json: inout JSONReader, version: Int, of kinds: Set<ReminderSubject.Kind>
    ) throws(EventDecodingError) -> ReminderPrepared {
        let prepared = try ReminderPrepared(from: &json)
        if let odd = prepared.items.first(where: { !kinds.contains($0.subject.kind) }) {
            throw EventDecodingError("version \(version) has no item of the kind \(odd.subject.kind.rawValue)")
        }
        return prepared
    }
}
