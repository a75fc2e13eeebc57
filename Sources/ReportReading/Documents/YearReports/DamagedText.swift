/// Text whose letters are others than those that were printed, since a font's table of glyphs was lost.
enum DamagedText {
    /// Splits the lines into those that can be read and those that cannot.
    ///
    /// A line is damaged if most of its words cannot be Swedish: letters without a vowel between them, or digits and marks
    /// inside words. A short line counts if the lines around it are damaged.
    static func split(_ lines: [TextLine]) -> (readable: [TextLine], damaged: [TextLine]) {
        let verdicts = lines.parallelMap(by: 256, verdict)
        guard verdicts.contains(.damaged) else { return (lines, []) }
        var readable: [TextLine] = []
        var damaged: [TextLine] = []
        var isInDamage = false
        for (line, verdict) in zip(lines, verdicts) {
            switch verdict {
            case .damaged: isInDamage = true
            case .sound: isInDamage = false
            case .unsure: break
            }
            if isInDamage, !line.isBlank { damaged.append(line) } else { readable.append(line) }
        }
        return (readable, damaged)
    }

    /// Whether the labels of a table, which are too short to be judged one by one, cannot be read together.
    static func isUnreadable(_ labels: [String]) -> Bool {
        let filled = labels.filter { $0.count > 2 }
        guard filled.count > 2 else { return false }
        if filled.count(where: isMoved) * 2 > filled.count { return true }
        return isShifted(filled.joined(separator: " "))
    }

    /// Whether a word looks like one whose letters were each moved by the same distance, as `3HUVRQDO` for `Personal`: what
    /// was a capital is a figure or a mark, and what was small is a capital.
    private static func isMoved(_ label: String) -> Bool {
        guard let word = label.split(separator: " ").first(where: { $0.utf8.count > 3 }),
            let first = word.utf8.first, (0x24...0x3F).contains(first)
        else { return false }
        let rest = word.utf8.dropFirst()
        let capitals = rest.count { (0x41...0x5A).contains($0) }
        return rest.count > 2 && capitals * 4 > rest.count * 3
    }

    private enum Verdict {
        case sound, damaged, unsure
    }

    private static func verdict(_ line: TextLine) -> Verdict {
        if isShifted(line.text) { return .damaged }
        var strange = 0
        var plain = 0
        for word in line.text.utf8.prefix(2_000).split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }) {
            switch isStrange(word) {
            case true?: strange += 1
            case false?: plain += 1
            case nil: break
            }
        }
        if strange >= 3, strange > plain { return .damaged }
        if plain > 0, plain > strange * 2, !isMostlyCapitals(line.text) { return .sound }
        return .unsure
    }

    private static func isMostlyCapitals(_ text: String) -> Bool {
        let letters = text.utf8.prefix(400).filter {
            ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
        }
        return letters.count >= 15 && letters.count { $0 < 0x60 } * 10 > letters.count * 7
    }

    /// Whether nearly all letters are capitals, and too few of them vowels: each stands for another letter.
    private static func isShifted(_ text: String) -> Bool {
        var (letters, capitals, vowels) = (0, 0, 0)
        for byte in text.utf8.prefix(2_000) {
            let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            guard isCapital || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) else { continue }
            letters += 1
            if isCapital { capitals += 1 }
            if "aeiouyAEIOUY".utf8.contains(byte) { vowels += 1 }
        }
        return letters >= 25 && capitals * 10 > letters * 7 && vowels * 100 < letters * 24
    }

    /// Whether a word of five letters or more cannot be Swedish; `nil` if it is shorter.
    private static func isStrange(_ word: Substring.UTF8View.SubSequence) -> Bool? {
        var letters = 0
        var vowels = 0
        var digitsInside = 0
        var previousIsLetter = false
        for (offset, byte) in word.enumerated() {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
                letters += 1
                if "aeiouyAEIOUY".utf8.contains(byte) { vowels += 1 }
                previousIsLetter = true
            // The second byte of å, ä, ö, é.
            case 0xC3: break
            case 0x84, 0x85, 0x89, 0x96, 0xA4, 0xA5, 0xA9, 0xB6:
                letters += 1
                vowels += 1
                previousIsLetter = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "~"),
                UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "="):
                if previousIsLetter, offset + 1 < word.count { digitsInside += 1 }
                previousIsLetter = false
            default: previousIsLetter = false
            }
        }
        guard letters >= 5 else { return letters >= 3 ? false : nil }
        return vowels * 6 < letters || digitsInside > 1
    }
}
