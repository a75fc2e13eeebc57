import Oversight

/// The words of one kind in a document, each looked up once: a document has thousands of rows and few words.
struct WordTable<Meaning: Sendable & Equatable> {
    /// The words as printed, in the order in which they come.
    private(set) var labels: [String] = []
    private var meanings: [String: WordMeaning<Meaning>] = [:]
    private var unknownLines: [String: [Int]] = [:]

    /// Looks up a word.
    ///
    /// - Parameters:
    ///   - label: The word as printed; an empty one or a dash is none.
    ///   - line: The line on which it stands, from 1.
    ///   - meaning: What it means.
    mutating func add(_ label: String?, line: Int, _ meaning: (String) -> WordMeaning<Meaning>) {
        guard let label, !Wording.statesNothing(label) else { return }
        if meanings[label] == nil {
            labels.append(label)
            meanings[label] = meaning(label)
        }
        if meanings[label] == .unknown { unknownLines[label, default: []].append(line) }
    }

    /// What a word of the document means; `nil` if that is not known, or it says that nothing is given.
    subscript(label: String?) -> Meaning? {
        guard let label, case .known(let meaning) = meanings[label] else { return nil }
        return meaning
    }

    /// Whether a word says that nothing is given.
    func isNotGiven(_ label: String) -> Bool { meanings[label] == .notGiven }

    /// The words that are known, in the order in which they come.
    var known: [String] { labels.filter { meanings[$0] != .unknown } }

    /// The words that are not known, with the lines on which they stand.
    func unknown(_ kind: WordKind) -> [UnknownWord] {
        labels.compactMap { label in unknownLines[label].map { UnknownWord(kind: kind, word: label, lines: $0) } }
    }
}

/// A word of a document that is neither configured nor known.
struct UnknownWord {
    /// What it is about.
    var kind: WordKind
    /// The word as printed.
    var word: String
    /// The lines on which it stands, from 1; at least one.
    var lines: [Int]
}
