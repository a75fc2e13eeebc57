/// The name of a political body in running words.
enum BodyName {
    private static let endings = [
        "nämnden", "nämnd", "utskottet", "utskott", "styrelsen", "styrelse", "beredningen", "beredning", "fullmäktige",
    ]
    private static let bare: Set<String> = [
        "nämnden", "nämnd", "utskottet", "utskott", "styrelsen", "beredningen", "arbetsutskott", "arbetsutskottet",
    ]
    /// How the words for what a body adopts or receives begin.
    private static let papers = [
        "aktivitet", "handlingsplan", "verksamhetsplan", "verksamhetsberättelse", "uppföljning", "årsredovisning",
        "årsbokslut", "årsuppföljning", "bokslut", "delår", "tertial", "måluppföljning",
    ]
    private static let joining: Set<String> = ["och", "samt", "&"]

    /// The first body that a text names, as written, without a genitive's ending.
    ///
    /// - Parameter text: Words with single spaces.
    /// - Returns: The name; `nil` if the text names none.
    static func find(in text: some StringProtocol) -> String? {
        guard text.utf8.count <= 300 else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
        for index in words.indices where isBody(words, at: index) {
            var start = beginning(of: words, at: index)
            let till = words[..<index].lastIndex { $0.lowercased() == "till" }
            if let till, index - till <= 5, words[(till + 1)..<index].allSatisfy(isPlain) {
                start = min(start, till + 1)
            }
            // A municipality's name before its body is no part of the body's name.
            if let owner = words[start..<index].lastIndex(where: { $0.lowercased() == "kommuns" }) { start = owner + 1 }
            let end = ending(of: words, at: index)
            // The commas of a list are part of the name.
            var name = (start..<end).map { place in
                place > index && place < end - 1 ? words[place] : bareWord(words[place])
            }
            if end == index + 1, let last = name.last, isGenitive(last) {
                name[name.count - 1] = String(last.dropLast())
            }
            let found = name.joined(separator: " ")
            guard !bare.contains(found.lowercased()) else { continue }
            return found == found.uppercased() ? found.lowercased() : found
        }
        return nil
    }

    /// Whether a text is the name of a body and nothing else.
    static func isName(_ text: String) -> Bool {
        guard let found = find(in: text) else { return false }
        return PlainWords.key(found) == PlainWords.key(text) || isOfPlace(text, found)
    }

    /// The body of a text that names it and the municipalities that it is of: `Överförmyndarnämnden, Aby och Beby kommuner`.
    static func ofMunicipalities(_ text: String) -> String? {
        guard text.utf8.count <= 120, let body = find(in: text), text.hasPrefix(body + ", "),
            let last = text.split(separator: " ").last
        else { return nil }
        return ["kommun", "kommuner", "stad"].contains(last.lowercased()) ? body : nil
    }

    /// The body of a text that names it and the municipality that it is in: `Tekniska nämnden i Granviks kommun`.
    static func inMunicipality(_ text: String) -> String? {
        guard text.utf8.count <= 120, let body = find(in: text), text.hasPrefix(body + " i ") else { return nil }
        let name = text.dropFirst(body.count + 3)
        return name.first?.isUppercase == true && name.contains(" ")
            && CoverNotes.namesMunicipality(name.lowercased()) ? body : nil
    }

    /// The body that a text says a report goes to, perhaps with the day of its meeting: `Till socialnämnden den 3 juni 2025`,
    /// `Beslutsunderlag till tekniska nämnden, sammanträde 2025-09-18`.
    static func addressed(_ text: String) -> String? {
        guard text.utf8.count <= 120 else { return nil }
        let words = text.split(separator: " ")
        guard let till = words.prefix(2).firstIndex(where: { $0.lowercased() == "till" }) else { return nil }
        let receiver = words[(till + 1)...].joined(separator: " ")
        guard let body = find(in: receiver), receiver.lowercased().hasPrefix(body.lowercased()) else { return nil }
        let rest = receiver.dropFirst(body.count).split { $0.isWhitespace || ",.()".contains($0) }
        let isMeeting = rest.allSatisfy { word in
            word.allSatisfy { $0.isNumber || "-–:/".contains($0) } || SwedishDates.month(word) != nil
                || ["den", "kl", "sammanträde", "sammanträdet", "möte", "mötet"].contains(word.lowercased())
        }
        return isMeeting ? body : nil
    }

    /// Whether a text is the name of a body of several municipalities, with the place where it is:
    /// `Överförmyndarnämnden i Mellanbygden`.
    private static func isOfPlace(_ text: String, _ body: String) -> Bool {
        guard text.utf8.count <= 80, text.hasPrefix(body + " ") else { return false }
        var words = text.dropFirst(body.count).split(separator: " ")
        if words.first == "i" { words.removeFirst() } else if words.count < 2 { return false }
        return (1...3).contains(words.count)
            && words.allSatisfy { word in
                word.first?.isUppercase == true && word.dropFirst().allSatisfy(\.isLowercase)
                    && !["kommun", "stad", "region"].contains(word.lowercased())
            }
    }

    private static func bareWord(_ word: String) -> String {
        var bare = word[...]
        while let first = bare.first, "(\"”«".contains(first) { bare.removeFirst() }
        while let last = bare.last, ".,;:)\"”»".contains(last), !bare.hasSuffix("-,") { bare.removeLast() }
        return String(bare)
    }

    private static func isGenitive(_ word: String) -> Bool {
        word.lowercased().hasSuffix("s") && endings.contains { word.lowercased().dropLast().hasSuffix($0) }
    }

    /// Whether a word ends the name of a body; a genitive does only before an organ of the body or a report.
    private static func isBody(_ words: [String], at index: Int) -> Bool {
        let word = bareWord(words[index]).lowercased()
        if endings.contains(where: { word.hasSuffix($0) }) { return true }
        guard isGenitive(word), index + 1 < words.count else { return false }
        let next = words[index + 1].lowercased()
        return next.contains("rapport") || papers.contains { next.hasPrefix($0) }
    }

    private static func beginning(of words: [String], at index: Int) -> Int {
        var start = index
        while start > 0 {
            let previous = words[start - 1].lowercased()
            if start > 1, joining.contains(previous),
                words[start - 2].hasSuffix("-") || words[start - 2].hasSuffix("-,")
            {
                start -= 2
            } else if previous.hasSuffix("-,") || previous.hasSuffix("-") && previous.count > 1 {
                start -= 1
            } else if isGenitive(previous), bareWord(words[index]).lowercased().contains("utskott") {
                start -= 1
            } else if start == index, bare.contains(bareWord(words[index]).lowercased()), previous.hasSuffix("a"),
                isPlain(previous)
            {
                // "Tekniska nämnden"
                start -= 1
                break
            } else {
                break
            }
        }
        return start
    }

    /// The end of a name such as "nämnden för arbete och välfärd".
    private static func ending(of words: [String], at index: Int) -> Int {
        let isEnd = words[index].last.map { ",.;:".contains($0) } ?? false
        guard bare.contains(words[index].lowercased()), !isEnd, index + 2 < words.count,
            words[index + 1].lowercased() == "för", isPlain(words[index + 2])
        else { return index + 1 }
        var end = index + 2
        while end < words.count, isPlain(words[end]) {
            end += 1
            if words[end - 1].hasSuffix(".") || words[end - 1].hasSuffix(",") && !isListed(words, from: end) { break }
        }
        while end > index + 2, joining.contains(words[end - 1].lowercased()) { end -= 1 }
        return end
    }

    /// Whether a list that a comma parts goes on to its last member: "försörjning och vuxenutbildning".
    private static func isListed(_ words: [String], from index: Int) -> Bool {
        guard let join = words[index...].prefix(4).firstIndex(where: { joining.contains($0.lowercased()) }) else {
            return false
        }
        return join > index && join + 1 < words.count && words[index..<join].allSatisfy(isPlain)
            && isPlain(words[join + 1])
    }

    /// Whether a word may be part of a name, unlike those of a period.
    private static func isPlain(_ word: String) -> Bool {
        let plain = bareWord(word).lowercased()
        guard plain.contains(where: \.isLetter), !plain.contains(where: \.isNumber) else { return false }
        return SwedishDates.month(plain.prefix { $0.isLetter }) == nil && SwedishDates.parts[plain] == nil
            && !["perioden", "tiden", "år", "året", "avseende", "gällande", "per", "delår", "helår"].contains(plain)
    }
}
