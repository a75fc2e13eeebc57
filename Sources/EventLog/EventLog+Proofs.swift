extension EventLog {
    /// The root of the log's Merkle tree when the log had that many events.
    ///
    /// - Parameter size: 0 to the log's size.
    /// - Throws: ``EventLogError/Code/invalidRequest`` for a size that the log never had; other codes if it cannot be read.
    package func root(at size: Int) async throws(EventLogError) -> MerkleHash {
        try await check(size: size)
        return try await prove { (tree) throws(ProofFailure) in [try tree.root(size: size)] }[0]
    }

    /// The hashes that show that an event is in the log.
    ///
    /// - Parameters:
    ///   - position: The event, 1 to `size`.
    ///   - size: The size of the log that is proved against, as a checkpoint states it.
    /// - Throws: ``EventLogError/Code/invalidRequest`` for a position or size that the log does not have; other codes if it
    ///   cannot be read.
    package func inclusionProof(of position: Int, in size: Int) async throws(EventLogError) -> [MerkleHash] {
        try await check(size: size)
        guard position >= 1, position <= size else {
            throw .invalidRequest("Position \(position) is not in a log of \(size) events.")
        }
        return try await prove { (tree) throws(ProofFailure) in try tree.inclusionProof(of: position, size: size) }
    }

    /// The hashes that show that the log has only grown between two sizes.
    ///
    /// - Parameters:
    ///   - oldSize: The size at an older checkpoint, 0 to `newSize`.
    ///   - newSize: The size at a newer checkpoint, at most the log's.
    /// - Throws: ``EventLogError/Code/invalidRequest`` for sizes that the log never had; other codes if it cannot be read.
    package func consistencyProof(from oldSize: Int, to newSize: Int) async throws(EventLogError) -> [MerkleHash] {
        try await check(size: newSize)
        guard oldSize >= 0, oldSize <= newSize else {
            throw .invalidRequest("A log of \(newSize) events never grew from \(oldSize).")
        }
        return try await prove { (tree) throws(ProofFailure) in
            try tree.consistencyProof(from: oldSize, to: newSize)
        }
    }

    private func check(size: Int) async throws(EventLogError) {
        let last = try await head().size
        guard size >= 0, size <= last else {
            throw .invalidRequest("The log has \(last) events; there is no size \(size).")
        }
    }

    /// Runs a computation over the tree twice: once to learn which hashes it reads, once with them.
    private func prove(
        _ body: (MerkleTree<ProofFailure>) throws(ProofFailure) -> [MerkleHash]
    ) async throws(EventLogError) -> [MerkleHash] {
        var positions: [Int] = []
        do throws(ProofFailure) {
            let placeholder = LeafHashes(leaf: .emptyRoot, node: nil)
            _ = try body(
                MerkleTree { (position) throws(ProofFailure) in
                    positions.append(position)
                    return placeholder
                })
            let found = try await read(positions)
            return try body(
                MerkleTree { (position) throws(ProofFailure) in
                    guard let hashes = found[position] else { throw ProofFailure.missing(position) }
                    return hashes
                })
        } catch {
            switch error {
            case .missing(let position): throw .corrupt(position: position, "Its hashes are missing.")
            case .log(let error): throw error
            }
        }
    }

    private func read(_ positions: [Int]) async throws(ProofFailure) -> [Int: LeafHashes] {
        do throws(EventLogError) {
            let hashes = try await hashes(at: positions)
            return Dictionary(zip(positions, hashes), uniquingKeysWith: { first, _ in first })
        } catch {
            throw .log(error)
        }
    }
}

private enum ProofFailure: Error {
    case missing(Int)
    case log(EventLogError)
}
