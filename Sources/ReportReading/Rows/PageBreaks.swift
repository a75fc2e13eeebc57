/// Joins text that was split by a page break.
enum PageBreaks {
    /// Joins two blocks if the first breaks off within a sentence and the second goes on with it.
    ///
    /// A figure goes on with a title or a sentence, but not with a status or the name of a unit.
    static func mended(_ blocks: [Block]) -> [Block] {
        var mended: [Block] = []
        for block in blocks {
            if block.followsPageBreak, let last = mended.indices.last, !PlainWords.endsSentence(mended[last].text),
                PlainWords.startsInLowerCase(block.text) || (PlainWords.goesOn(block.text) && isOpen(mended[last]))
            {
                mended[last].text += " " + block.text.drop(while: \.isWhitespace)
            } else {
                mended.append(block)
            }
        }
        return withTitleMended(mended)
    }

    private static func isOpen(_ block: Block) -> Bool {
        guard !block.isListed, Bullets.split(block.text).items.isEmpty, Bullets.item(block.text) == nil else {
            return false
        }
        return StatusLocation.find(in: [block]).map { $0.after.contains { !$0.isWhitespace } } ?? true
    }

    /// Joins a title whose second half starts with a capital: units come directly after a title, so the text between
    /// the first half and the units belongs to the title.
    private static func withTitleMended(_ blocks: [Block]) -> [Block] {
        guard blocks.count >= 3, !blocks[0].isTagged, blocks[1].followsPageBreak,
            blocks[2].isListed || isBulleted(blocks[2]), !blocks[1].isListed, !isBulleted(blocks[1]),
            Bullets.split(blocks[0].text).items.isEmpty, StatusLocation.find(in: [blocks[1]]) == nil
        else { return blocks }
        var mended = blocks
        mended[0].text += " " + mended[1].text
        mended.remove(at: 1)
        return mended
    }

    private static func isBulleted(_ block: Block) -> Bool {
        block.text.unicodeScalars.first { $0 != " " }.map { Bullets.scalars.contains($0) } ?? false
    }
}
