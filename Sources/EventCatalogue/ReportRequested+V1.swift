import Oversight

extension ReportRequested {
    /// The upcaster of version 1, whose reports were of the year in which they were asked for.
    ///
    /// An annual report is asked for in the spring after its year, so version 2 names the year.
    @Sendable
    static func readVersion1(from json: inout JSONReader) throws(EventDecodingError) -> ReportRequested {
        ReportRequested(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            kind: try json.key("kind"),
            title: try json.string("title"),
            unit: try json.string(ifPresent: "unit"),
            committee: try json.identifier("committee"),
            due: try json.day(ifPresent: "due"))
    }
}
