import Oversight

// The sentences of findings that have as many figures as there are rows, goals or grades.
extension Phrases {
    /// The sentence of such a finding, or `nil` if it is none.
    func list(_ finding: Finding) -> String? {
        if finding.code == .tooFewActivities { return tooFewActivities(finding) }
        if finding.code == .summaryMismatch { return summaryMismatch(finding) }
        return finding.code == .sameActivityDiffers ? sameActivityDiffers(finding) : nil
    }

    /// A service with too few activities, or with none toward the goals that every service plans toward.
    private func tooFewActivities(_ finding: Finding) -> String {
        let service = finding.text(.service).map { "\"\($0)\"" } ?? choose(("Verksamheten", "The service"))
        if let count = finding.number(.count), let minimum = finding.number(.minimum) {
            let isOne = count.significand == 1
            return choose(
                (
                    "\(service) har \(count) \(isOne ? "aktivitet" : "aktiviteter"); det ska vara minst \(minimum).",
                    "\(service) has \(count) \(isOne ? "activity" : "activities"); at least \(minimum) are asked for."
                ))
        }
        let goals = finding.figures.filter { $0.name == .goal }.compactMap(\.text).map { "\"\($0)\"" }
        return choose(
            (
                "\(service) har ingen aktivitet för verksamhetsmålet \(goals.joined(separator: " eller ")).",
                "\(service) has no activity toward the financial-management goal \(goals.joined(separator: " or "))."
            ))
    }

    /// A count in the text that the grades do not add up to.
    private func summaryMismatch(_ finding: Finding) -> String {
        let stated = finding.number(.printed)?.description ?? "–"
        let count = finding.number(.count)?.description ?? "–"
        let grades = finding.figures.filter { $0.name == .grade }.compactMap(\.text)
        guard !grades.isEmpty else {
            return choose(
                (
                    "Sammanfattningen anger \(stated) mål, men \(count) har en bedömning.",
                    "The summary counts \(stated) goals, but \(count) have a grade."
                ))
        }
        let words = grades.joined(separator: " or ")
        return choose(
            (
                "Sammanfattningen anger \(stated) mål för en grupp av bedömningar, men rubrikerna ger \(count).",
                "The summary says that \(stated) goals are \(words), but \(count) are by their headings."
            ))
    }

    /// An activity whose rows differ.
    private func sameActivityDiffers(_ finding: Finding) -> String {
        let title = finding.text(.title) ?? "–"
        let count = finding.number(.count)?.description ?? "–"
        let parts = differences(finding.figures.filter { $0.name != .title && $0.name != .count })
        let fields = parts.map { "\($0.field) (\($0.places.joined(separator: ", ")))" }
        let last = fields.last ?? "–"
        let list =
            fields.count > 1
            ? fields.dropLast().joined(separator: ", ") + choose((" och ", " and ")) + last : last
        return choose(
            (
                "\"\(title)\" förekommer \(count) gånger med olika \(list).",
                "\"\(title)\" stands \(count) times and differs in \(list)."
            ))
    }

    /// The fields that differ, each with its values and where they stand.
    private func differences(_ figures: [Finding.Figure]) -> [(field: String, places: [String])] {
        var found: [(field: String, places: [String])] = []
        for figure in figures {
            if let field = field(figure.name) {
                if found.last?.field != field { found.append((field, [])) }
                found[found.count - 1].places.append(figure.day?.description ?? figure.text ?? "")
            } else if let last = found.last, !last.places.isEmpty {
                let place = figure.name == .goal ? under(figure) : line(figure)
                let written = [last.places[last.places.count - 1], place].filter { !$0.isEmpty }
                found[found.count - 1].places[last.places.count - 1] = written.joined(separator: " ")
            }
        }
        return found
    }

    private func field(_ name: Finding.Figure.Name) -> String? {
        switch name {
        case .start: choose(("startdatum", "the start date"))
        case .end: choose(("slutdatum", "the end date"))
        case .status: choose(("status", "the status"))
        case .comment: choose(("kommentarer", "the comment"))
        default: nil
        }
    }

    private func under(_ figure: Finding.Figure) -> String {
        figure.text.map { choose(("under \($0)", "under \($0)")) } ?? ""
    }

    private func line(_ figure: Finding.Figure) -> String {
        figure.number.map { choose(("på rad \($0)", "on line \($0)")) } ?? ""
    }
}
