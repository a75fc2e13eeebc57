extension RandomAccessCollection<UInt8> where Index == Int {
    /// Whether bytes contain others in a row.
    ///
    /// - Parameter word: The bytes looked for.
    func contains(inARow word: some Collection<UInt8>) -> Bool {
        guard let first = word.first, count >= word.count else { return false }
        return (startIndex...(endIndex - word.count)).contains { index in
            self[index] == first && self[index...].starts(with: word)
        }
    }
}
