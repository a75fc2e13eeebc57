import JSONValues
import TestSupport
import Testing

@testable import OversightHTTP

/// The OpenAPI document, asked what it promises of a request and its answer.
struct APIDocument {
    /// One method of one path.
    struct Operation {
        let path: String
        let method: String
        let json: JSON
    }

    let root: JSON

    init() throws { root = try Self.read.get() }

    init(root: JSON) { self.root = root }

    /// Every test of a server holds its answers to the document, which takes longer to read than most of them run.
    private static let read = Result { try JSON(OpenAPIDocument.encoded.get()) }

    var validator: SchemaValidator { SchemaValidator(resolve: resolve) }

    /// Every method of every path.
    var operations: [Operation] {
        (root["paths"]?.fields ?? [:]).flatMap { path, methods in
            (methods.fields ?? [:]).map { Operation(path: path, method: $0.uppercased(), json: $1) }
        }.sorted { ($0.path, $0.method) < ($1.path, $1.method) }
    }

    func operation(_ method: String, _ path: String) -> Operation? {
        operations.first { $0.method == method && $0.path == path }
    }

    /// What a local reference names.
    func resolve(_ reference: String) -> JSON? {
        guard reference.hasPrefix("#/") else { return nil }
        var place: JSON? = root
        for part in reference.dropFirst(2).split(separator: "/") { place = place?[String(part)] }
        return place
    }

    /// A value, or what it refers to.
    func followed(_ value: JSON) -> JSON { value["$ref"]?.text.flatMap(resolve) ?? value }

    /// The schema of an operation's JSON body, if it takes one.
    func body(of operation: Operation) -> JSON? {
        operation.json["requestBody"]?["content"]?["application/json"]?["schema"]
    }

    /// What is wrong with an answer by what the document promises; empty where all is as promised.
    func complaints(about answer: Answer, to method: String, _ path: String) -> [String] {
        guard method != "HEAD" else { return [] }
        let matching = operations.filter { Self.matches($0.path, path) }
        // Where a path could be two, the one without parameters is meant.
        let template = matching.map(\.path).min { $0.count(of: "{") < $1.count(of: "{") }
        guard let operation = matching.first(where: { $0.method == method && $0.path == template }) else {
            let promised = matching.isEmpty ? 404 : 405
            guard answer.status == promised else { return ["\(method) \(path): \(answer.status), not \(promised)"] }
            let name = promised == 404 ? "NotFound" : "MethodNotAllowed"
            return content(of: answer, resolve("#/components/responses/\(name)") ?? .null)
        }
        guard let response = operation.json["responses"]?["\(answer.status)"] else {
            return ["\(method) \(operation.path): the status \(answer.status) is not documented: \(answer.text)"]
        }
        return content(of: answer, followed(response)).map { "\(method) \(path) \(answer.status) \($0)" }
    }

    private func content(of answer: Answer, _ response: JSON) -> [String] {
        guard let contents = response["content"] else {
            return answer.body.isEmpty ? [] : ["has a body, which is not documented"]
        }
        guard let media = contents[answer.mediaType] else { return ["the type \(answer.mediaType) is not documented"] }
        do {
            if let line = media["x-line-schema"] {
                return try answer.body.split(separator: UInt8(ascii: "\n")).flatMap {
                    validator.complaints(about: try JSON($0), line)
                }
            }
            guard let schema = media["schema"] else { return [] }
            let isJSON = answer.mediaType.hasSuffix("json")
            return validator.complaints(about: isJSON ? try answer.json : .string(answer.text), schema)
        } catch {
            return ["cannot be read: \(error)"]
        }
    }

    private static func matches(_ template: String, _ path: String) -> Bool {
        let (template, path) = (template.split(separator: "/"), path.split(separator: "/"))
        return template.count == path.count && zip(template, path).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}

extension String {
    fileprivate func count(of character: Character) -> Int { count { $0 == character } }
}
