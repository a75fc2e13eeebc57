internal import EventLog
internal import Testing

extension EventLogContract {
    static let proving: [ContractClause] = [
        ContractClause("the head's root is the root of RFC 6962 over the leaves, at every size") { (log) async throws in
            var leaves: [MerkleHash] = []
            for number in 0..<21 {
                try await Sample.fill(log, count: 1, prefix: "c-\(number)")
                leaves.append(try #require(try await log.read(from: number + 1, limit: 1).first).leafHash)
                #expect(try await log.head() == LogHead(size: number + 1, root: NaiveMerkleTree.root(leaves[...])))
            }
            for size in 0...21 {
                #expect(try await log.root(at: size) == NaiveMerkleTree.root(leaves.prefix(size)))
            }
        },
        ContractClause("inclusion and consistency are proved for every position and size") { (log) async throws in
            try await Sample.fill(log, count: 13)
            let leaves = try await log.read(from: 1, limit: 100).map(\.leafHash)
            for size in 1...13 {
                let root = try await log.root(at: size)
                for position in 1...size {
                    let proof = try await log.inclusionProof(of: position, in: size)
                    #expect(proof == NaiveMerkleTree.inclusionProof(of: position - 1, in: leaves.prefix(size)))
                    #expect(
                        MerkleProof.verifyInclusion(
                            of: leaves[position - 1], at: position, size: size, root: root, proof: proof))
                }
                for old in 0...size {
                    let proof = try await log.consistencyProof(from: old, to: size)
                    let oldRoot = try await log.root(at: old)
                    #expect(MerkleProof.verifyConsistency(from: old, oldRoot, to: size, root, proof: proof))
                }
            }
        },
        ContractClause("sizes that the log never had are refused") { (log) async throws in
            try await Sample.fill(log, count: 3)
            #expect(
                try await Sample.error { () throws(EventLogError) in try await log.root(at: 4) }.code == .invalidRequest
            )
            #expect(
                try await Sample.error { () throws(EventLogError) in try await log.inclusionProof(of: 3, in: 2) }.code
                    == .invalidRequest)
            #expect(
                try await Sample.error { () throws(EventLogError) in try await log.inclusionProof(of: 0, in: 2) }.code
                    == .invalidRequest)
            #expect(
                try await Sample.error { () throws(EventLogError) in try await log.consistencyProof(from: 3, to: 2) }
                    .code
                    == .invalidRequest)
            #expect(
                try await Sample.error { () throws(EventLogError) in try await log.hashes(at: [4]) }.code
                    == .invalidRequest)
        },
    ]
}
