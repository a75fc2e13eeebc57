import Oversight

extension CaseOpened: EventPayload {
    static let type = "CaseOpened"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("municipality", municipality)
        json.field("report", report)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            municipality: try json.identifier("municipality"),
            report: try json.identifier("report"))
    }
}

extension CaseClosed: EventPayload {
    static let type = "CaseClosed"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"))
    }
}

extension DiaryNumberAssigned: EventPayload {
    static let type = "DiaryNumberAssigned"

    func write(to json: inout JSONWriter) {
        json.field("on", on)
        json.field("written", number.written)
        json.field("normalised", number.normalised)
    }

    init(from json: inout JSONReader) throws(EventDecodingError) {
        self.init(
            on: try json.day("on"),
            number: DiaryNumber(written: try json.string("written"), normalised: try json.string("normalised")))
    }
}
