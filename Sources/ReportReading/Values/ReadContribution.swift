/// A part of what a document says of how a goal or an assignment is contributed to.
package struct ReadContribution: Sendable, Hashable {
    /// Which of the three things a part says.
    package enum Part: String, Sendable, Hashable, CaseIterable {
        /// By what the service contributes.
        case contributesBy = "contributes_by"
        /// What it expects of that.
        case expectedEffect = "expected_effect"
        /// What came of it.
        case followUp = "follow_up"
        /// Text under a theme before any label of the three.
        case text
    }

    /// The line of the goal or the assignment that it stands under, which tells them apart.
    package var ofLine: Int
    /// The theme as printed; `nil` if there is none.
    package var theme: String?
    /// Which part it is.
    package var part: Part
    /// The bullets or the paragraphs, in the order of the text.
    package var bullets: [String]
    /// The line of its label, from 1.
    package var line: Int

    /// A part.
    package init(ofLine: Int, theme: String?, part: Part, bullets: [String], line: Int) {
        self.ofLine = ofLine
        self.theme = theme
        self.part = part
        self.bullets = bullets
        self.line = line
    }
}
