extension RandomAccessCollection<UInt8> where Index == Int {
    /// Whether bytes contain others in a row.
    ///
    /// - Parameter word: The bytes looked for.
    func contains(inARow word: some Collection<UInt8>) -> Bool {
        firstRange(inARow: word) != nil
    }

    /// Where bytes contain others in a row for the first time; `nil` if they do not, or there are no others.
    ///
    /// - Parameter word: The bytes looked for.
    func firstRange(inARow word: some Collection<UInt8>) -> Range<Int>? {
        guard let first = word.first, count >= word.count else { return nil }
        let start = (startIndex...(endIndex - word.count)).first { index in
            self[index] == first && self[index...].starts(with: word)
        }
        return start.map { $0..<($0 + word.count) }
    }
}

// The library compares characters, which takes ten times as long. Bytes are enough here: the text of a document is
// composed (``DocumentText``), and so are the words of the source.
extension StringProtocol {
    /// Whether the text contains a word.
    ///
    /// - Parameter word: The text looked for, in Unicode's normalization form C.
    func contains(_ word: String) -> Bool {
        word.isEmpty || firstRange(of: word) != nil
    }

    /// Where the text contains a word for the first time; `nil` if it does not.
    ///
    /// - Parameter word: The text looked for, in Unicode's normalization form C, not empty.
    func firstRange(of word: String) -> Range<Index>? {
        var word = word
        let found = word.withUTF8 { word in
            utf8.withContiguousStorageIfAvailable { $0.firstRange(inARow: word) }
                ?? Array(utf8).firstRange(inARow: word)
        }
        return found.map { range in
            utf8.index(startIndex, offsetBy: range.lowerBound)..<utf8.index(startIndex, offsetBy: range.upperBound)
        }
    }
}
