import Oversight

extension ReportFindingsNoted {
    /// The upcaster of version 1, whose findings were English sentences.
    ///
    /// Version 2 stores what was compared, and pages word it in the reader's language. The old sentence is kept as the
    /// finding's text.
    @Sendable
    static func readVersion1(from json: inout JSONReader) throws(EventDecodingError) -> ReportFindingsNoted {
        let on = try json.day("on")
        let findings = try json.list("findings") { (bytes, at, end) throws(EventDecodingError) in
            try JSONReader.nested(bytes, at, &end) { (json) throws(EventDecodingError) in
                Finding(
                    code: try json.key("code"), line: try json.integer("line"), message: try json.string("message"))
            }
        }
        return ReportFindingsNoted(on: on, findings: findings)
    }
}
