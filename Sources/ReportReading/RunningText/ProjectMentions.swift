import Oversight

/// How projects stand by what running text says of them.
struct ProjectMentions {
    /// The places, in order.
    private(set) var projects: [StatedProject] = []
    /// The names that the text gives projects, as written; few enough to look for each of them.
    private var names: [String] = []
    /// The name that was written last, and the theme that it stands under.
    private var last: (name: String, scope: Scope)?

    /// What a paragraph stands under.
    struct Scope: Equatable {
        var ofLine: Int?
        var themeLine: Int?
    }

    private static let mostNames = 64
    private static let longestName = 5
    private static let words: Set<String> = ["projekt", "projektet", "pilotprojekt", "pilotprojektet"]
    private static let paused: Set<String> = ["pausat", "pausad", "pausats", "pausades", "vilande", "vilar"]
    private static let ended: Set<String> = ["slutförd", "slutfört", "slutförts", "avslutad", "avslutat", "avslutades"]

    /// Takes the names and the statuses of a paragraph.
    mutating func take(_ paragraph: RunningParagraph, _ sentences: [TextSentence], scope: Scope) {
        let text = Array(paragraph.text.utf8)
        for sentence in sentences {
            let spelled = String(decoding: text[sentence.range], as: UTF8.self)
            if let known = names.last(where: { spelled.contains($0) }) { last = (known, scope) }
            let words = sentence.words.prefix(TextSentence.farthest)
            for (index, word) in words.enumerated() where Self.words.contains(word.string) {
                let name = name(after: index, in: words, text)
                if let name, name.contains(" "), names.count < Self.mostNames, !names.contains(name) {
                    names.append(name)
                }
                if let name { last = (name, scope) }
                guard let status = Self.status(words[(index + 1)...]),
                    let title = name ?? (last?.scope == scope ? last?.name : nil)
                else { continue }
                projects.append(
                    StatedProject(
                        title: title, status: status.status, written: status.written,
                        line: paragraph.line(at: sentence.range.lowerBound)))
                break
            }
        }
    }

    /// The words after "projekt" that are its name: they begin with a capital and end before a status or the sentence.
    private func name(after index: Int, in words: ArraySlice<TextWord>, _ text: [UInt8]) -> String? {
        let rest = words[(index + 1)...].prefix(Self.longestName).prefix { word in
            !Self.paused.contains(word.string) && !Self.ended.contains(word.string)
                && !["har", "är", "som", "och", "för", "med", "i", "inom"].contains(word.string)
        }
        guard let first = rest.first, let end = rest.last, Array(text[first.range]) != first.text else { return nil }
        return String(decoding: text[first.range.lowerBound..<end.range.upperBound], as: UTF8.self)
    }

    private static func status(_ words: ArraySlice<TextWord>) -> (status: StatedProject.Status, written: String)? {
        for word in words {
            if paused.contains(word.string) { return (.paused, word.string) }
            if ended.contains(word.string) { return (.ended, word.string) }
        }
        return nil
    }
}
