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

extension StringProtocol {
    /// Whether the text contains a word of ASCII letters in any case, as `lowercased()` would show.
    ///
    /// It needs no copy of the text, so that most lines can be told from those that are worth a closer look.
    ///
    /// - Parameter word: The word in lower case, without a `k`, which the sign for kelvin becomes in lower case too.
    func containsInAnyCase(_ word: StaticString) -> Bool {
        let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        func isThere(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            guard bytes.count >= word.count, let first = word.first else { return word.isEmpty }
            return (0...(bytes.count - word.count)).contains { start in
                bytes[start] | 0x20 == first && word.indices.allSatisfy { bytes[start + $0] | 0x20 == word[$0] }
            }
        }
        return utf8.withContiguousStorageIfAvailable(isThere) ?? Array(utf8).withUnsafeBufferPointer(isThere)
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
