/// A goal area (målområde, övergripande mål, målbild) as printed: a heading over goals that has no grade of its own.
package struct ReadArea: Sendable, Hashable {
    /// The area in words, without a label such as "Målbild:".
    package var title: String
    /// The line of its heading, from 1.
    package var line: Int

    /// An area.
    package init(title: String, line: Int) {
        self.title = title
        self.line = line
    }
}
