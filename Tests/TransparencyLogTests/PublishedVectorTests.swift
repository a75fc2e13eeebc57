import EventLog
import Testing
import TransparencyLog

/// Notes and keys that others have published, and the vectors that we publish.
@Suite("Published vectors") struct PublishedVectorTests {
    /// The example of Go's golang.org/x/mod/sumdb/note, where the format comes from.
    private let go = (
        verifier: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        signer: "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        text: """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        """,
        line:
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    )

    @Test("The note of sumdb/note verifies, and is signed to the byte") func goNote() throws {
        let note = try SignedNote(bytes: Array("\(go.text)\n\(go.line)".utf8))
        #expect(note.text == go.text)
        let key = try VerifierKey(text: go.verifier)
        try note.verify(with: key)
        let signing = try SigningKey(text: go.signer)
        #expect(signing.verifier == key)
        #expect(signing.secretText == go.signer)
        let made = try signing.sign(go.text)
        try made.verify(with: key)
        #if os(Linux)
            // Ed25519 is deterministic there; other platforms add randomness.
            #expect(made.encoded == "\(go.text)\n\(go.line)")
        #endif
    }

    @Test("The example key and note of C2SP verify") func c2sp() throws {
        let key = try VerifierKey(text: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
        let text = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

            """
        let note = try SignedNote(bytes: Array(text.utf8))
        try note.verify(with: key)
        #expect(note.encoded == text)
        #expect(key.text == "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
    }

    @Test("The example checkpoint of C2SP is read") func checkpoint() throws {
        let text = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=

            """
        let signed = try SignedCheckpoint(bytes: Array(text.utf8))
        #expect(signed.checkpoint.origin == "example.com/behind-the-sofa")
        #expect(signed.size == 20_852_163)
        #expect(signed.checkpoint.text + "\n" == text.prefix { $0 != "—" })
        #expect(signed.encoded == text)
    }

    @Test("Our events are hashed as the specification says") func leaves() throws {
        let vectors = try Vectors.load()
        var encoder = LeafEncoder()
        for vector in vectors.events {
            let event = RecordedEvent(
                position: vector.position, id: try #require(EventID(vector.id)),
                stream: try #require(StreamName(rawValue: vector.stream)), revision: vector.revision,
                type: vector.type, version: vector.version, recorded: try #require(Timestamp(vector.recorded)),
                actor: vector.actor, correlation: try #require(EventID(vector.correlation)),
                causation: try vector.causation.map { try #require(EventID($0)) },
                command: try #require(CommandID(rawValue: vector.command)), data: Array(vector.data.utf8),
                leafHash: .emptyRoot)
            #expect(encoder.input(of: event) == Array(vector.entry.utf8))
            #expect(encoder.hash(of: event).hex == vector.leafHash)
            let entry = try LoggedEntry(bytes: Array(vector.entry.utf8))
            #expect(entry.position == vector.position)
            #expect(entry.type == vector.type)
            #expect(entry.revision == vector.revision)
            #expect(entry.data == vector.data)
        }
    }

    @Test("Our checkpoints and proofs verify") func proofs() throws {
        let vectors = try Vectors.load()
        let key = try vectors.key()
        let signing = try SigningKey(text: vectors.signingKey)
        #expect(signing.verifier == key)
        for size in 1...vectors.checkpoints.count {
            let signed = try vectors.checkpoint(size)
            try signed.verify(with: key)
            #expect(signed.root.hex == vectors.roots[size])
            #if os(Linux)
                #expect(try SignedCheckpoint(size: size, root: signed.root, signedWith: signing) == signed)
            #endif
        }
        for vector in vectors.inclusion {
            let proof = try vectors.inclusionProof(vector)
            #expect(try proof.verify(with: key).position == vector.position)
            #expect(try InclusionProof(bytes: Array(proof.text.utf8)) == proof)
            #expect(try InclusionProofValue(proof, key: key).proof == proof)
        }
        for vector in vectors.consistency {
            let proof = try vectors.consistencyProof(vector)
            let older = try vectors.checkpoint(vector.from)
            try proof.verify(since: older, with: key)
            let value = ConsistencyProofValue(proof, since: older, key: key)
            #expect(try value.proof == proof)
            #expect(try value.older == older)
        }
        let proof = try InclusionProof(bytes: Array(vectors.proof.utf8))
        #expect(try proof.verify(with: key).position == 6)
        #expect(proof.text == vectors.proof)
    }
}
