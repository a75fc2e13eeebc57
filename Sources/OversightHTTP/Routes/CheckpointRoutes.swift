import Foundation
import Hummingbird
import OversightCommands
import OversightService
import TransparencyLog

extension OversightAPI {
    /// What outsiders can check: signed checkpoints of the log, and proofs under them.
    static let checkpointRoutes: [Route] = [
        .endpoint(ShowCheckpoint.self) { _, call in try await checkpoint(ofSize: nil, for: call) },
        .endpoint(ShowOlderCheckpoint.self) { show, call in try await checkpoint(ofSize: show.size, for: call) },
        .endpoint(ShowCheckpointKey.self) { _, call in
            let key = try call.transparency.key
            return JSONResponse.tagged(Data("\(key.text)\n".utf8), type: plainText, for: call.request)
        },
        .endpoint(ProveInclusion.self) { prove, call in
            let transparency = try call.transparency
            let proof = try await transparency.prover.inclusion(of: prove.position, ofSize: prove.size)
            let key = try await transparency.key(of: proof.checkpoint)
            return try JSONResponse.tagged(InclusionProofValue(proof, key: key), for: call.request)
        },
        .endpoint(ProveConsistency.self) { prove, call in
            let transparency = try call.transparency
            let (proof, older) = try await transparency.prover.consistency(from: prove.older, toSize: prove.newer)
            let key = try await transparency.key(of: proof.checkpoint)
            return try JSONResponse.tagged(ConsistencyProofValue(proof, since: older, key: key), for: call.request)
        },
    ]

    private static let plainText = "text/plain; charset=utf-8"

    /// A checkpoint as the note that was signed, or as JSON if that is liked better.
    private static func checkpoint(ofSize size: Int?, for call: Call<some Endpoint>) async throws -> Response {
        let transparency = try call.transparency
        let checkpoint = try await transparency.prover.checkpoint(ofSize: size)
        for type in AcceptedTypes.of(call.request.headers[.accept]) {
            switch type {
            case "application/json", "application/*":
                let key = try await transparency.key(of: checkpoint)
                return try JSONResponse.tagged(SignedCheckpointValue(checkpoint, key: key), for: call.request)
            case "text/plain", "text/*", "*/*": break
            default: continue
            }
            break
        }
        return JSONResponse.tagged(Data(checkpoint.encoded.utf8), type: plainText, for: call.request)
    }
}

extension Call where Asked: Endpoint {
    fileprivate var transparency: Transparency {
        get throws {
            guard let transparency = try access.transparency else {
                throw Problem(.notFound, "not-found", "This daemon keeps no checkpoints.")
            }
            return transparency
        }
    }
}
