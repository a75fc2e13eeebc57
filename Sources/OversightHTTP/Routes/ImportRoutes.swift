import Foundation
import HTTPTypes
import Hummingbird
import OversightService
import ReportReading

extension OversightAPI {
    /// Documents in.
    var importRoutes: [Route] {
        [
            Route(.post, "/api/v1/imports", .importDocument) { request, context in
                let caller = try context.knownCaller
                guard let municipality = request.text("municipality") else {
                    throw Problem.invalid("Name the municipality that published the report, as municipality=NAME.")
                }
                guard let asOf = try request.day("as-of") else {
                    throw Problem.invalid("Say as of which day the report speaks, as as-of=YYYY-MM-DD.")
                }
                guard let dryRun = [nil: false, "false": false, "true": true][request.text("dry-run")] else {
                    throw Problem.invalid("dry-run can be true or false.")
                }
                var request = request
                let body = try await Self.body(of: &request, upTo: DocumentText.maximumSize)
                let (view, repeated) = try await service.importDocument(
                    ImportRequest(
                        bytes: Array(body), municipality: municipality, asOf: asOf,
                        committee: request.text("committee"), dryRun: dryRun),
                    by: caller, key: try Self.key(of: request, body: body, caller: caller))
                return try JSONResponse.plain(view, headers: Self.headers(repeated: repeated))
            }
        ]
    }
}
