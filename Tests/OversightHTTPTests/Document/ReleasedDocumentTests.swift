import Foundation
import Testing

@testable import OversightHTTP

/// What the released document says still holds: nothing is taken away, and nothing that was allowed is refused.
@Suite struct ReleasedDocumentTests {
    let released: APIDocument
    let document: APIDocument

    /// What is intended to differ, as the changelog says: a parent has one shape, and a finding without a line has null.
    private static let intended: Set<String> = [
        "Unit.parent is null or string", "Goal.parent may be null", "Finding.line may be null",
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
        #expect(complaints.filter { !Self.intended.contains($0) } == [])
    }

    @Test func everyComponentIsStillThere() {
        let asked = released.namesOfSchemasInRequests
        var complaints: [String] = []
        for (name, schema) in released.root["components"]?["schemas"]?.fields ?? [:] {
            guard let now = document.resolve("#/components/schemas/\(name)") else {
                complaints.append("\(name) is gone")
                continue
            }
            complaints += asked.contains(name) ? floor(schema, now, at: name) : answered(schema, now, at: name)
        }
        #expect(complaints.filter { !Self.intended.contains($0) } == [])
    }

    @Test func whatIsIntendedToDifferDiffers() {
        var complaints: Set<String> = []
        for (name, schema) in released.root["components"]?["schemas"]?.fields ?? [:] {
            complaints.formUnion(answered(schema, document.resolve("#/components/schemas/\(name)") ?? .null, at: name))
        }
        #expect(Self.intended.subtracting(complaints) == [])
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
                    complaints += answered(schema, given["schema"] ?? .null, at: "\(status) \(type)")
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

    /// What an answer may hold, or lack, that it could not before; a field more is no complaint.
    private func answered(_ old: JSON, _ new: JSON, at place: String) -> [String] {
        if let reference = old["$ref"], reference == new["$ref"] { return [] }
        let (old, new) = (released.followed(old), document.followed(new))
        var complaints: [String] = []
        let (before, after) = (types(of: old, in: released), types(of: new, in: document))
        if !before.isEmpty, before.isDisjoint(with: after) {
            return ["\(place) is \(after.sorted().joined(separator: " or "))"]
        }
        if !before.isEmpty {
            for type in after.subtracting(before) { complaints.append("\(place) may be \(type)") }
        }
        if let words = old["enum"]?.elements {
            for word in new["enum"]?.elements ?? [] where !words.contains(word) {
                complaints.append("\(place) may be \(word)")
            }
        }
        for (name, field) in old["properties"]?.fields ?? [:] {
            guard let now = new["properties"]?[name] else {
                complaints.append("\(place).\(name) is gone")
                continue
            }
            complaints += answered(field, now, at: "\(place).\(name)")
        }
        let given = new["required"]?.texts ?? []
        for name in old["required"]?.texts ?? [] where !given.contains(name) {
            complaints.append("\(place).\(name) may be missing")
        }
        if let items = old["items"] { complaints += answered(items, new["items"] ?? .null, at: "\(place)[]") }
        return complaints
    }

    /// The types that a schema allows; none if it says nothing of them.
    private func types(of schema: JSON, in document: APIDocument) -> Set<String> {
        let schema = document.followed(schema)
        if let type = schema["type"]?.text { return [type] }
        let choices = schema["oneOf"]?.elements ?? []
        return choices.reduce(into: Set(schema["type"]?.texts ?? [])) { $0.formUnion(types(of: $1, in: document)) }
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

extension APIDocument {
    /// The schemas that parameters and bodies of requests refer to, and those that these refer to.
    fileprivate var namesOfSchemasInRequests: Set<String> {
        var names: Set<String> = []
        func note(_ value: JSON) {
            if let reference = value["$ref"]?.text {
                let name = reference.split(separator: "/").last.map(String.init) ?? ""
                if reference.hasPrefix("#/components/schemas/"), !names.insert(name).inserted { return }
                if let followed = resolve(reference) { note(followed) }
            }
            for field in value.fields ?? [:] { note(field.value) }
            for element in value.elements ?? [] { note(element) }
        }
        for operation in operations {
            note(operation.json["parameters"] ?? .null)
            note(operation.json["requestBody"] ?? .null)
        }
        return names
    }
}
