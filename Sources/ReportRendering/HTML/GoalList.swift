import Presentation

/// The goals of one group in the list of all goals, each linked to its section where it has one.
struct GoalList {
    let words: Phrases

    func rows(_ goals: [GoalGroup.Goal]) -> Markup {
        var writer = MarkupWriter(words.language, capacity: goals.count * 128)
        for goal in goals {
            writer.raw("<li>")
            writer.content(goal.title, in: "bdi")
            if let number = goal.number {
                writer.raw(" (")
                if let anchor = goal.anchor {
                    writer.raw("<a href=\"#")
                    writer.text(anchor)
                    writer.raw("\">")
                }
                writer.text(words[.section])
                writer.raw(" ")
                writer.text(number)
                if goal.anchor != nil { writer.raw("</a>") }
                writer.raw(")")
            }
            writer.raw("</li>\n")
        }
        return writer.markup
    }
}
