import EventLog
import EventLogContract
import Testing

@Suite("The Merkle tree against the definitions of RFC 6962")
struct MerklePropertyTests {
    private static let size = 70
    private let tree = StoredTree(count: size)

    @Test("roots are those of the definition at every size")
    func roots() {
        for size in 0...Self.size {
            #expect(tree.merkle.root(size: size) == NaiveMerkleTree.root(tree.leaves.prefix(size)))
        }
    }

    @Test("a frontier restored from stored hashes continues as if it had never stopped")
    func restoredFrontier() throws {
        var whole = MerkleFrontier()
        for (index, leaf) in tree.leaves.enumerated() {
            let peaks = MerkleFrontier.peakPositions(ofSize: index)
            var restored = try #require(MerkleFrontier(size: index, peaks: whole.peaks))
            #expect(peaks.count == whole.peaks.count)
            for (position, peak) in zip(peaks, whole.peaks) {
                #expect(tree.merkle.root(size: position) == NaiveMerkleTree.root(tree.leaves.prefix(position)))
                // The largest subtree that ends there is the peak, whatever came after it.
                var replayed = MerkleFrontier()
                let node = tree.leaves.prefix(position).map { replayed.append($0) ?? $0 }.last
                #expect(node == peak)
            }
            #expect(restored.append(leaf) == whole.append(leaf))
            #expect(restored == whole)
        }
        #expect(MerkleFrontier(size: 3, peaks: []) == nil)
    }

    @Test(
        "inclusion proofs are those of the definition, and prove nothing else",
        arguments: [1, 2, 3, 7, 8, 9, 31, 33, 64, 70])
    func inclusion(size: Int) {
        let root = tree.merkle.root(size: size)
        for position in 1...size {
            let proof = tree.merkle.inclusionProof(of: position, size: size)
            #expect(proof == NaiveMerkleTree.inclusionProof(of: position - 1, in: tree.leaves.prefix(size)))
            func holds(
                leaf: MerkleHash? = nil, position at: Int? = nil, size of: Int? = nil, proof with: [MerkleHash]? = nil
            ) -> Bool {
                MerkleProof.verifyInclusion(
                    of: leaf ?? tree.leaves[position - 1], at: at ?? position, size: of ?? size, root: root,
                    proof: with ?? proof)
            }
            #expect(holds())
            #expect(!holds(leaf: .leaf([1, 2, 3])))
            #expect(!holds(position: position + 1))
            #expect(!holds(position: position - 1))
            #expect(!holds(proof: proof + [root]))
            if !proof.isEmpty {
                #expect(!holds(proof: proof.dropLast()))
                #expect(!holds(proof: proof.dropLast() + [root]))
                #expect(!holds(size: 1))
            }
        }
    }

    @Test(
        "consistency proofs are those of the definition, and prove nothing else",
        arguments: [1, 2, 3, 7, 8, 9, 31, 33, 64, 70])
    func consistency(size: Int) {
        let root = tree.merkle.root(size: size)
        for old in 1...size {
            let oldRoot = tree.merkle.root(size: old)
            let proof = tree.merkle.consistencyProof(from: old, to: size)
            #expect(proof == NaiveMerkleTree.consistencyProof(from: old, in: tree.leaves.prefix(size)))
            func holds(old from: MerkleHash? = nil, new to: MerkleHash? = nil, proof with: [MerkleHash]? = nil) -> Bool
            {
                MerkleProof.verifyConsistency(from: old, from ?? oldRoot, to: size, to ?? root, proof: with ?? proof)
            }
            #expect(holds())
            #expect(!holds(old: .leaf([1])))
            #expect(!holds(new: .leaf([1])))
            #expect(!holds(proof: proof + [root]))
            if !proof.isEmpty { #expect(!holds(proof: proof.dropLast())) }
        }
        #expect(MerkleProof.verifyConsistency(from: 0, .emptyRoot, to: size, root, proof: []))
        #expect(!MerkleProof.verifyConsistency(from: 0, root, to: size, root, proof: []))
        #expect(!MerkleProof.verifyConsistency(from: size + 1, root, to: size, root, proof: []))
    }
}
