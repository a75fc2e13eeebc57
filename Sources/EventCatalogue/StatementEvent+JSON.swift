import Oversight

extension StatementEvent: CataloguedFamily {
    enum Tag: UInt8, EventTag {
        case reported
    }

    static let family = EventCatalogue.Family.statement
    static let streams = StreamKinds.one(.statement)

    @inline(__always)
    static func visit<Visitor: PayloadVisitor>(
        _ tag: Tag, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result where Visitor.Family == Self {
        switch tag {
        case .reported: try visitor.visit(Self.reported)
        }
    }

    var encoded: EventCatalogue.Encoded {
        switch self {
        case .reported(let event): encode(event)
        }
    }
}

extension StatementReported: EventPayload {
    static let type = "StatementReported"
    static let tag = StatementEvent.Tag.reported

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("report", report)
        json.field("kind", kind)
        json.field("title", title)
        json.field("unit", unit)
        json.field("start", start)
        json.field("end", end)
        json.field("signs", signs)
        json.field("columns", objects: columns)
        json.field("rows", objects: rows)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            report: try json.identifier("report"),
            kind: try json.key("kind"),
            title: try json.string("title"),
            unit: try json.string(ifPresent: "unit"),
            start: try json.day("start"),
            end: try json.day("end"),
            signs: try json.key("signs"),
            columns: try json.objects("columns"),
            rows: try json.objects("rows"))
    }
}

extension StatementFormula: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("minuend", minuend)
        json.field("subtrahend", subtrahend)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            minuend: try json.string("minuend"),
            subtrahend: try json.string("subtrahend"))
    }
}

extension StatementColumn: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("key", key)
        json.field("label", label)
        json.field("formula", object: formula)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            key: try json.string("key"),
            label: try json.string("label"),
            formula: try json.object(ifPresent: "formula"))
    }
}

extension StatementCell: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("column", column)
        json.field("number", number)
        json.field("written", written)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            column: try json.string("column"),
            number: try json.key(ifPresent: "number"),
            written: try json.string("written"))
    }
}

extension StatementRow: PayloadObject {
    func write(to json: inout JSONWriter) {
        json.field("label", label)
        json.field("group", group)
        json.field("isSum", isSum)
        json.field("line", line)
        json.field("cells", objects: cells)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            label: try json.string("label"),
            group: try json.string(ifPresent: "group"),
            isSum: try json.bool("isSum"),
            line: try json.integer(ifPresent: "line"),
            cells: try json.objects("cells"))
    }
}
