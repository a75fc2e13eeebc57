import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import OversightService
import TransparencyLog

extension OversightAPI {
    /// What outsiders can check: signed checkpoints of the log, and proofs under them.
    var checkpointRoutes: [Route] {
        [
            Route(.get, "/api/v1/checkpoint", .read) { request, context in
                try service.check(.read, by: context.knownCaller)
                return try await checkpoint(ofSize: nil, for: request)
            },
            Route(.get, "/api/v1/checkpoint/key", .read) { request, context in
                try service.check(.read, by: context.knownCaller)
                let key = try transparency.key
                return JSONResponse.tagged(Data("\(key.text)\n".utf8), type: Self.plainText, for: request)
            },
            Route(.get, "/api/v1/checkpoints", .read) { request, context in
                try service.check(.read, by: context.knownCaller)
                return try await checkpoint(ofSize: try request.required("size"), for: request)
            },
            Route(.get, "/api/v1/proofs/inclusion", .read) { request, context in
                try service.check(.read, by: context.knownCaller)
                let transparency = try transparency
                let proof = try await transparency.prover.inclusion(
                    of: try request.required("position"), ofSize: try request.whole("size", in: 1...Int.max))
                let key = try await transparency.key(of: proof.checkpoint)
                return try JSONResponse.tagged(InclusionProofValue(proof, key: key), for: request)
            },
            Route(.get, "/api/v1/proofs/consistency", .read) { request, context in
                try service.check(.read, by: context.knownCaller)
                let transparency = try transparency
                let (proof, older) = try await transparency.prover.consistency(
                    from: try request.required("from"), toSize: try request.whole("to", in: 1...Int.max))
                let key = try await transparency.key(of: proof.checkpoint)
                return try JSONResponse.tagged(ConsistencyProofValue(proof, since: older, key: key), for: request)
            },
        ]
    }

    private static let plainText = "text/plain; charset=utf-8"

    private var transparency: Transparency {
        get throws {
            guard let transparency = service.transparency else {
                throw Problem(.notFound, "not-found", "This daemon keeps no checkpoints.")
            }
            return transparency
        }
    }

    /// A checkpoint as the note that was signed, or as JSON where that is liked better.
    private func checkpoint(ofSize size: Int?, for request: Request) async throws -> Response {
        let transparency = try transparency
        let checkpoint = try await transparency.prover.checkpoint(ofSize: size)
        for type in AcceptedTypes.of(request.headers[.accept]) {
            switch type {
            case "application/json", "application/*":
                let key = try await transparency.key(of: checkpoint)
                return try JSONResponse.tagged(SignedCheckpointValue(checkpoint, key: key), for: request)
            case "text/plain", "text/*", "*/*": break
            default: continue
            }
            break
        }
        return JSONResponse.tagged(Data(checkpoint.encoded.utf8), type: Self.plainText, for: request)
    }
}

extension Request {
    /// A number from 1 that has to be given.
    ///
    /// - Throws: ``Problem`` where it is missing or no such number.
    fileprivate func required(_ name: String) throws -> Int {
        guard let number = try whole(name, in: 1...Int.max) else {
            throw Problem.invalid("The parameter \(name) is missing; it is a number from 1.")
        }
        return number
    }
}
