/// The newest checkpoint.
package struct ShowCheckpoint: BareEndpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "checkpoint", .get, "/checkpoint", .checkpoints, "The newest checkpoint",
            "Gives the newest signed checkpoint of the log, as the note that was signed or as JSON, as the Accept header asks."
        ),
        action: .read,
        answers: Answer(
            "What was asked for.",
            [
                "text/plain": .text("A signed note (C2SP signed-note, tlog-checkpoint)."),
                "application/json": .named("SignedCheckpoint"),
            ]),
        refusals: [.notFound], isTagged: true)

    package init() {}
}

/// The key of checkpoints.
package struct ShowCheckpointKey: BareEndpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "checkpointKey", .get, "/checkpoint/key", .checkpoints, "The key of checkpoints",
            "Gives the verifier key of the signatures, NAME+HASH+BASE64; compare it with one that came another way."),
        action: .read,
        answers: Answer("What was asked for.", ["text/plain": .text("The verifier key and a line feed.")]),
        refusals: [.notFound], isTagged: true)

    package init() {}
}

/// An older checkpoint.
package struct ShowOlderCheckpoint: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "checkpointOfSize", .get, "/checkpoints", .checkpoints, "An older checkpoint",
            "Gives the signed checkpoint of a size, if one was signed."),
        action: .read,
        answers: Answer(
            "What was asked for.",
            [
                "text/plain": .text("A signed note (C2SP signed-note, tlog-checkpoint)."),
                "application/json": .named("SignedCheckpoint"),
            ]),
        refusals: [.notFound], isTagged: true)

    package var size: Int

    package init(from fields: inout FieldReader) throws {
        size = try fields.whole(
            "size", "The number of events that the checkpoint is of.", in: 1...Int.max, example: 41)
    }
}

/// The proof that an event is in the log.
package struct ProveInclusion: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "proveInclusion", .get, "/proofs/inclusion", .checkpoints, "That an event is in the log",
            "Gives the hashes that lead from an event to the root of a checkpoint, and what is hashed for the event."),
        action: .read, answers: .json("InclusionProof"), refusals: [.notFound, .conflict], isTagged: true)

    package var position: Int
    package var size: Int?

    package init(from fields: inout FieldReader) throws {
        position = try fields.whole(
            "position", "The event.", in: 1...Int.max, example: 7)
        size = try fields.whole(
            ifPresent: "size", "The size of the checkpoint; the newest one if it is left out.", in: 1...Int.max,
            example: 41)
    }
}

/// The proof that the log has only grown.
package struct ProveConsistency: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "proveConsistency", .get, "/proofs/consistency", .checkpoints, "That the log has only grown",
            "Gives the hashes that show that a newer checkpoint of the log holds all of an older one."),
        action: .read, answers: .json("ConsistencyProof"), refusals: [.notFound, .conflict], isTagged: true)

    package var older: Int
    package var newer: Int?

    package init(from fields: inout FieldReader) throws {
        older = try fields.whole(
            "from", "The size of the older checkpoint.", in: 1...Int.max, example: 7)
        newer = try fields.whole(
            ifPresent: "to", "The size of the newer one; the newest if it is left out.", in: 1...Int.max, example: 41)
    }
}
