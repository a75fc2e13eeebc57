import Foundation
import JSONValues
import OversightCommands

/// The OpenAPI 3.1 document, generated from the declarations of the routes.
///
/// Only what no route declares is written by hand, in `openapi-components.json`: the schemas of the answers, the shared
/// headers and refusals, and the title.
enum OpenAPIDocument {
    /// The document as it is served.
    static let encoded = Result { try JSONResponse.encoder().encode(try document(of: OversightAPI.routes)) }

    /// The document of some routes.
    ///
    /// - Throws: `JSONSyntaxError` if the part that is written by hand is not JSON.
    static func document(of routes: [Route]) throws -> JSONValue {
        let written = try JSONValue(json: PackageResources.openapi_components_json)
        var document = written.members ?? [:]
        document["tags"] = .array(
            APIOperation.Tag.allCases.map { ["name": .string($0.rawValue), "description": .string($0.summary)] })
        var paths: [String: [String: JSONValue]] = [:]
        var schemas: [String: JSONValue] = [:]
        for route in routes {
            paths[route.path, default: [:]][route.operation.method.rawValue.lowercased()] = .object(
                OperationDescription(route).members)
            for field in route.fields { schemas.merge(FieldSchema.shared(by: field)) { _, same in same } }
        }
        document["paths"] = .object(paths.mapValues { .object($0) })
        document["components"] = document["components"].map { $0.merging(schemas, into: "schemas") }
        return .object(document)
    }
}

extension JSONValue {
    /// The same object, with more members in the object that one of its members is.
    fileprivate func merging(_ members: [String: JSONValue], into name: String) -> JSONValue {
        guard case .object(var object) = self, case .object(let known)? = object[name] else { return self }
        object[name] = .object(known.merging(members) { _, generated in generated })
        return .object(object)
    }
}
