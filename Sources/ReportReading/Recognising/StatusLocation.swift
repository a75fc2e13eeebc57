import Oversight

/// The location of the status in a row's blocks: the plan is before it, the comment after it.
struct StatusLocation: Sendable {
    /// The index of the block that contains it.
    var block: Int
    /// The text before it in that block, with its spaces; empty if the block is the status alone.
    var before: String = ""
    /// The text after it in that block.
    var after: String = ""
    /// Its words, without glyphs.
    var stated: String
    /// The status; `nil` if the words are not known.
    var status: ActivityStatus?

    /// Finds the status of a row.
    ///
    /// A block of its own, a glyph and the gap of a lost glyph are sure signs, and the first of them counts. Words in
    /// running text and short blocks that merely look like a status count only if there is no sure sign.
    ///
    /// - Parameter blocks: The row's blocks, in order; the first begins with the title.
    static func find(in blocks: [Block]) -> StatusLocation? {
        var unsure: StatusLocation?
        for (index, block) in blocks.enumerated() {
            if let status = StatusWords.status(of: block.text) {
                return StatusLocation(block: index, stated: PlainWords.stripped(block.text), status: status)
            }
            if index > 0, !block.isListed, isMarkedStatus(block.text) {
                return StatusLocation(block: index, stated: PlainWords.stripped(block.text), status: nil)
            }
            guard unsure == nil || index == 0 else { continue }
            if let inline = StatusPhrase.first(in: block.text) {
                let spot = StatusLocation(
                    block: index, before: inline.before, after: inline.after, stated: inline.stated,
                    status: inline.status)
                if inline.isMarked { return spot }
                if blocks.count == 1 { unsure = spot }
            } else if index > 0, !block.isListed, isLikelyStatus(block) {
                unsure = StatusLocation(block: index, stated: PlainWords.stripped(block.text), status: nil)
            }
        }
        return unsure
    }

    private static func isMarkedStatus(_ text: String) -> Bool {
        text.utf8.count <= 120 && StatusWords.beginsWithGlyph(text) && PlainWords.count(text) <= 7
    }

    /// A lost glyph leaves its space at the start of the block.
    private static func isLikelyStatus(_ block: Block) -> Bool {
        if StatusWords.looksLikeStatus(block.text) { return true }
        return block.isTagged && block.text.hasPrefix(" ") && block.text.utf8.count <= 80
            && PlainWords.count(block.text) <= 5 && !PlainWords.endsSentence(block.text)
            && Bullets.item(block.text) == nil
    }
}
