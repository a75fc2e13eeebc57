/// Brings the labelled values of an activity that a page has parted together.
///
/// A page that begins with a label goes on with the activity before it, unless the label is that of a title.
enum BrokenFields {
    /// The lines without what parts such values.
    static func joined(_ lines: [TextLine]) -> [TextLine] {
        var joined: [TextLine] = []
        for line in lines {
            guard !line.isBlank, let fields = FieldLine(line.text), !fields.has(.title), fields.isOfRow,
                let last = joined.lastIndex(where: { !$0.isBlank }),
                line.startsPage || joined[(last + 1)...].contains(where: \.startsPage),
                let before = FieldLine(joined[last].text), !before.has(.comment)
            else {
                joined.append(line)
                continue
            }
            joined.removeLast(joined.count - last - 1)
            var rest = line
            rest.startsPage = false
            joined.append(rest)
        }
        return joined
    }
}
