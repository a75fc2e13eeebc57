import Foundation
import JSONValues
import TestSupport
import Testing

@testable import OversightHTTP

/// What the released document says still holds: nothing is taken away, and nothing that was allowed is refused.
@Suite struct ReleasedDocumentTests {
    let released: APIDocument
    let document: APIDocument

    /// What is intended to differ, and listed in the changelog.
    private static let intended: Set<String> = [
        // A finding without a line has null, not 0.
        "Finding.line is of another type",
        // Statements, indicators and figures in the text are looked into too.
        "Finding.code has other words",
        // Assignments have deadlines too.
        "OverdueItem.kind has other words", "ReminderItem.kind has other words",
        // Deputies are elected too.
        "Mandate.office has other words",
        // Administering is a role too.
        "RoleAssignment.role has other words",
        // A unit is named by its id, and has its name beside it; no unit of that name may be established.
        "ReportSummary.unit is of another type", "Report.unit is of another type",
        "OverdueItem.unit is of another type", "ReminderItem.unit is of another type",
        // Parents have one shape: an id, or null.
        "Goal.parent is of another type", "Goal.parent has another pattern", "Unit.parent is of another type",
        "Unit.parent.on is gone", "Unit.parent.on may be left out", "Unit.parent.value is gone",
        "Unit.parent.value may be left out",
    ]

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Released/openapi.json")
        released = APIDocument(root: try JSON(Data(contentsOf: file)))
        document = try APIDocument()
    }

    @Test func everyOperationIsStillThere() throws {
        var complaints: [String] = []
        for old in released.operations {
            guard let new = document.operation(old.method, old.path) else {
                complaints.append("\(old.method) \(old.path) is gone.")
                continue
            }
            let name = old.json["operationId"]?.text ?? old.path
            if new.json["operationId"] != old.json["operationId"] { complaints.append("\(name) has another name.") }
            if new.json["tags"] != old.json["tags"] { complaints.append("\(name) has another tag.") }
            if new.json["security"] != old.json["security"] { complaints.append("\(name) has another security.") }
            complaints += parameters(old, new).map { "\(name): \($0)" }
            complaints += body(old, new).map { "\(name): \($0)" }
            complaints += responses(old, new).map { "\(name): \($0)" }
        }
        let others = complaints.filter { complaint in
            !Self.intended.contains { complaint.hasSuffix(": \($0)") }
        }
        #expect(Set(others).sorted() == [])
    }

    @Test func requestsHaveOneLimitForTheirKeys() {
        let pattern = document.resolve("#/components/parameters/idempotencyKey")?["schema"]?["pattern"]?.text ?? ""
        #expect(pattern.contains("{1,200}"))
    }

    private func parameters(_ old: APIDocument.Operation, _ new: APIDocument.Operation) -> [String] {
        let known = (new.json["parameters"]?.elements ?? []).map(document.followed)
        var complaints: [String] = []
        for parameter in (old.json["parameters"]?.elements ?? []).map(released.followed) {
            let name = parameter["name"]?.text ?? ""
            guard let now = known.first(where: { $0["name"] == parameter["name"] && $0["in"] == parameter["in"] })
            else {
                complaints.append("the parameter \(name) is gone")
                continue
            }
            if now["required"] == true, parameter["required"] != true { complaints.append("\(name) is required") }
            complaints += floor(parameter["schema"] ?? .null, now["schema"] ?? .null, at: name)
        }
        let before = (old.json["parameters"]?.elements ?? []).map(released.followed).compactMap { $0["name"]?.text }
        for now in known where now["required"] == true && !before.contains(now["name"]?.text ?? "") {
            complaints.append("\(now["name"]?.text ?? "") has to be given")
        }
        return complaints
    }

    private func body(_ old: APIDocument.Operation, _ new: APIDocument.Operation) -> [String] {
        guard let before = old.json["requestBody"] else { return [] }
        guard let now = new.json["requestBody"] else { return ["it takes no body"] }
        var complaints: [String] = []
        if now["required"] == true, before["required"] != true { complaints.append("its body is required") }
        for (type, media) in before["content"]?.fields ?? [:] {
            guard let taken = now["content"]?[type] else {
                complaints.append("it does not take \(type)")
                continue
            }
            if let schema = media["schema"] { complaints += floor(schema, taken["schema"] ?? .null, at: type) }
        }
        return complaints
    }

    private func responses(_ old: APIDocument.Operation, _ new: APIDocument.Operation) -> [String] {
        var complaints: [String] = []
        for (status, response) in old.json["responses"]?.fields ?? [:] {
            guard let now = new.json["responses"]?[status] else {
                complaints.append("\(status) is gone")
                continue
            }
            let (before, after) = (released.followed(response), document.followed(now))
            for (type, media) in before["content"]?.fields ?? [:] {
                guard let given = after["content"]?[type] else {
                    complaints.append("\(status) gives no \(type)")
                    continue
                }
                if let schema = media["schema"] {
                    complaints += promise(schema, given["schema"] ?? .null, at: "\(status) \(type)")
                }
            }
            for header in (before["headers"]?.fields ?? [:]).keys where after["headers"]?[header] == nil {
                complaints.append("\(status) has no \(header)")
            }
        }
        return complaints
    }

    /// What a schema refuses that another one allowed.
    private func floor(_ old: JSON, _ new: JSON, at place: String) -> [String] {
        if let reference = old["$ref"], reference == new["$ref"] { return [] }
        let (old, new) = (released.followed(old), document.followed(new))
        var complaints: [String] = []
        if let type = new["type"], let before = old["type"], type != before {
            complaints.append("\(place) is a \(type)")
        }
        if let words = new["enum"]?.elements {
            for word in old["enum"]?.elements ?? [] where !words.contains(word) {
                complaints.append("\(place) does not take \(word)")
            }
            if old["enum"] == nil { complaints.append("\(place) takes some words only") }
        }
        // What took an id now takes a name too.
        let wasID = old["pattern"]?.text == #"^[A-Za-z0-9-]{1,120}$"#
        let isText = [#"^[^\u0000]*$"#, #"^[^\u0000]*[^\s\u0000][^\u0000]*$"#].contains(new["pattern"]?.text)
        if wasID, isText, new["minLength"]?.integer ?? 0 <= 1, new["maxLength"]?.integer ?? .max >= 120 {
            return complaints
        }
        for limit in ["maxLength", "maximum", "maxItems"] {
            guard let now = new[limit]?.integer else { continue }
            if now < old[limit]?.integer ?? .max { complaints.append("\(place): \(limit) is \(now)") }
        }
        for limit in ["minLength", "minimum", "minItems"] {
            guard let now = new[limit]?.integer else { continue }
            if now > old[limit]?.integer ?? 0 { complaints.append("\(place): \(limit) is \(now)") }
        }
        if let pattern = new["pattern"], old["pattern"] != pattern, !Self.saysTheSame(pattern, old) {
            complaints.append("\(place) has the pattern \(pattern)")
        }
        for (name, field) in old["properties"]?.fields ?? [:] {
            guard let now = new["properties"]?[name] else {
                complaints.append("\(place).\(name) is gone")
                continue
            }
            complaints += floor(field, now, at: "\(place).\(name)")
        }
        let required = old["required"]?.texts ?? []
        for name in new["required"]?.texts ?? [] where !required.contains(name) {
            complaints.append("\(place).\(name) has to be given")
        }
        if let items = old["items"] { complaints += floor(items, new["items"] ?? .null, at: "\(place)[]") }
        return complaints
    }

    /// What an answer's schema no longer promises.
    private func promise(_ old: JSON, _ new: JSON, at place: String) -> [String] {
        let name = old["$ref"]?.text?.split(separator: "/").last.map(String.init) ?? place
        let (old, new) = (released.followed(old), document.followed(new))
        let place = old["properties"] == nil ? place : name
        var complaints: [String] = []
        if let type = old["type"], type != new["type"] { complaints.append("\(place) is of another type") }
        if let words = old["enum"]?.elements, !(new["enum"]?.elements ?? []).allSatisfy(words.contains) {
            complaints.append("\(place) has other words")
        }
        if let pattern = old["pattern"], pattern != new["pattern"] { complaints.append("\(place) has another pattern") }
        let given = new["required"]?.texts ?? []
        for name in old["required"]?.texts ?? [] where !given.contains(name) {
            complaints.append("\(place).\(name) may be left out")
        }
        for (name, field) in (old["properties"]?.fields ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let now = new["properties"]?[name] else {
                complaints.append("\(place).\(name) is gone")
                continue
            }
            complaints += promise(field, now, at: "\(place).\(name)")
        }
        if let items = old["items"] { complaints += promise(items, new["items"] ?? .null, at: "\(place)[]") }
        return complaints
    }

    /// A NUL is refused everywhere, also where the released document does not say so.
    private static func saysTheSame(_ pattern: JSON, _ old: JSON) -> Bool {
        switch (pattern.text, old["pattern"]?.text) {
        case (#"^[^\u0000]*$"#, nil): true
        case (#"^[^\u0000]*[^\s\u0000][^\u0000]*$"#, #"\S"#): true
        default: false
        }
    }
}
