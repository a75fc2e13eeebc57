/// Reads by what goals and assignments are contributed to, what is expected of that, and what came of it.
enum ContributionReader {
    /// The parts, in order.
    ///
    /// A theme is read only under a goal or an assignment that has such labels: other headings are no themes.
    ///
    /// - Parameters:
    ///   - lines: The lines of the document, in order.
    ///   - outline: What they stand under.
    static func read(_ lines: [TextLine], outline: ReportOutline) -> [ReadContribution] {
        var parts: [Draft] = []
        var isOpen = false
        for line in lines {
            if line.isBlank {
                // It parts paragraphs.
                if isOpen, let last = parts.indices.last { parts[last].lines.append(line) }
                continue
            }
            var place = outline.place(of: line.number)
            // What a template leaves beside the status of an assignment is no theme.
            if place.theme?.lowercased().contains("välj status") == true { (place.theme, place.themeLine) = (nil, nil) }
            guard let owner = place.ofLine, line.number > owner else {
                isOpen = false
                continue
            }
            let isNew = parts.last.map { $0.owner != owner || $0.themeLine != place.themeLine } ?? true
            if let label = ContributionLabel(line.text, isOpen: hasLabel(parts, owner)) {
                isOpen = true
                var part = Draft(owner: owner, theme: place.theme, themeLine: place.themeLine, part: label.part)
                part.line = line.number
                if !label.rest.isEmpty {
                    part.lines.append(TextLine(number: line.number, text: label.rest))
                }
                parts.append(part)
            } else if place.themeLine == line.number {
                var part = Draft(owner: owner, theme: place.theme, themeLine: line.number, part: .text)
                part.line = line.number
                parts.append(part)
                isOpen = true
            } else if outline.isRunningText(line.number), isOpen, !isNew, let last = parts.indices.last {
                parts[last].lines.append(line)
            } else if !outline.isRunningText(line.number) {
                // A heading or a table ends a part.
                isOpen = false
            }
        }
        let owners = Set(parts.filter { $0.part != .text }.map(\.owner))
        return parts.filter { owners.contains($0.owner) }.compactMap(\.contribution)
    }

    private static func hasLabel(_ parts: [Draft], _ owner: Int) -> Bool {
        parts.last.map { $0.owner == owner && $0.part != .text } ?? false
    }

    private struct Draft {
        var owner: Int
        var theme: String?
        var themeLine: Int?
        var part: ReadContribution.Part
        var lines: [TextLine] = []
        var line = 0

        /// The part, or `nil` if a theme has no text before its first label.
        var contribution: ReadContribution? {
            let bullets = RunningParagraph.of(lines) { _ in true }.map(\.text)
            guard part != .text || !bullets.isEmpty else { return nil }
            return ReadContribution(ofLine: owner, theme: theme, part: part, bullets: bullets, line: line)
        }
    }
}
