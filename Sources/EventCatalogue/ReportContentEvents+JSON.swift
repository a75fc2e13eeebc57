import Oversight

extension ReportDrafted: EventPayload {
    static let type = "ReportDrafted"
    static let version = 3
    static let older = [
        OlderVersion(version: 1, read: readVersion1), OlderVersion(version: 2, read: readVersion2),
    ]
    static let tag = ReportEvent.Tag.drafted

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("asOf", asOf)
        json.list("sections", sections) { json, section in
            json.object { json in
                json.field("number", section.number)
                json.field("goal", section.goal)
                json.field("activities", strings: section.activities.map(\.rawValue))
            }
        }
        json.field("listedGoals", strings: listedGoals.map(\.rawValue))
        json.field("otherActivities", strings: otherActivities.map(\.rawValue))
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self = try Self.readVersion2(from: &json)
        asOf = try json.day(ifPresent: "asOf")
    }

    /// The upcaster of version 2, which was dated by the day as of which it reports.
    ///
    /// - Throws: ``EventDecodingError`` if a field is missing or is not what it should be.
    @Sendable
    static func readVersion2(from json: inout JSONReader) throws(EventDecodingError) -> ReportDrafted {
        var drafted = try readVersion1(from: &json)
        drafted.otherActivities = try json.strings("otherActivities").map { Identifier(rawValue: $0) }
        return drafted
    }

    /// The upcaster of version 1, which could only show activities under goals.
    ///
    /// - Throws: ``EventDecodingError`` if a field is missing or is not what it should be.
    @Sendable
    static func readVersion1(from json: inout JSONReader) throws(EventDecodingError) -> ReportDrafted {
        let on = try json.day("on")
        let sections = try json.list("sections") { (bytes, at, end) throws(EventDecodingError) in
            try JSONReader.nested(bytes, at, &end) { (json) throws(EventDecodingError) in
                ReportSection(
                    number: try json.string("number"),
                    goal: try json.identifier("goal"),
                    activities: try json.strings("activities").map { Identifier(rawValue: $0) })
            }
        }
        let listed = try json.strings("listedGoals")
        return ReportDrafted(on: on, sections: sections, listedGoals: listed.map { Identifier(rawValue: $0) })
    }
}

extension ReportFindingsNoted: EventPayload {
    static let type = "ReportFindingsNoted"
    static let tag = ReportEvent.Tag.findingsNoted
    static let version = 2
    static let older = [OlderVersion(version: 1, read: readVersion1)]

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("findings", objects: findings)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(on: try json.day("on"), findings: try json.objects("findings"))
    }
}

extension Finding: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("code", code)
        if line > 0 { json.field("line", line) }
        json.field("figures", objects: figures)
        if !message.isEmpty { json.field("text", message) }
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            code: try json.key("code"), line: try json.integer(ifPresent: "line") ?? 0,
            figures: try json.objects("figures"), message: try json.string(ifPresent: "text") ?? "")
    }
}

extension Finding.Figure: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("name", name)
        json.field("text", text)
        json.field("number", number)
        json.field("day", day)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            try json.key("name"), text: try json.string(ifPresent: "text"), number: try json.key(ifPresent: "number"),
            day: try json.day(ifPresent: "day"))
    }
}

extension ReportFiguresStated: EventPayload {
    static let type = "ReportFiguresStated"
    static let tag = ReportEvent.Tag.figuresStated

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("figures", objects: figures)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            figures: try json.objects("figures"))
    }
}

extension ReportDecisionStated: EventPayload {
    static let type = "ReportDecisionStated"
    static let tag = ReportEvent.Tag.decisionStated

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("date", date)
        json.field("paragraph", paragraph)
        json.field("written", written)
        json.field("body", body)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            date: try json.day("date"),
            paragraph: try json.string("paragraph"),
            written: try json.string("written"),
            body: try json.identifier(ifPresent: "body"))
    }
}

extension ReportFigure: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("line", line)
        json.field("written", written)
        json.field("number", number)
        json.field("unit", unit)
        json.field("refersTo", refersTo)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            line: try json.integer(ifPresent: "line"),
            written: try json.string("written"),
            number: try json.key(ifPresent: "number"),
            unit: try json.string(ifPresent: "unit"),
            refersTo: try json.string(ifPresent: "refersTo"))
    }
}
