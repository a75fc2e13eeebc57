/// A word for the status of an activity.
package struct ActivityWord: Sendable, Hashable {
    /// The status that it means.
    package var status: ActivityStatus
    /// The word as documents print it.
    package var label: String

    /// A word for a status.
    package init(status: ActivityStatus, label: String) {
        self.status = status
        self.label = label
    }
}

/// A municipality's own words for the status of activities, beside those of ``KnownWords``.
package struct ActivityWords: Sendable, Equatable {
    /// The words, each with the status that it means.
    ///
    /// There may be none: the known words are read without being configured.
    package var words: [ActivityWord]

    /// Words for the status of activities.
    package init(words: [ActivityWord]) { self.words = words }

    /// The status that the words of a document mean, or `nil` if they are not among these.
    ///
    /// - Parameter text: The words, compared by ``Wording/key(_:)``.
    package func status(of text: String) -> ActivityStatus? {
        let key = Wording.key(text)
        return words.first { Wording.key($0.label) == key }?.status
    }

    func check() throws(Refusal) { try checkWords(words.map(\.label)) }
}

extension ActivityWords {
    func adding(_ added: AddedWord) throws(Refusal) -> ActivityWords {
        guard let status = ActivityStatus(rawValue: added.means) else { throw added.unknownMeaning }
        if self.status(of: added.word) == status { return self }
        let word = Wording.key(added.word)
        return ActivityWords(
            words: words.filter { Wording.key($0.label) != word } + [ActivityWord(status: status, label: added.word)])
    }
}
