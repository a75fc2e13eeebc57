/// Joins text that was split by a page break.
enum PageBreaks {
    /// Joins two blocks if the first breaks off within a sentence and the second continues with a lower-case letter.
    static func mended(_ blocks: [Block]) -> [Block] {
        var mended: [Block] = []
        for block in blocks {
            if block.followsPageBreak, let last = mended.indices.last, !PlainWords.endsSentence(mended[last].text),
                PlainWords.startsInLowerCase(block.text)
            {
                mended[last].text += " " + block.text.drop(while: \.isWhitespace)
            } else {
                mended.append(block)
            }
        }
        return withTitleMended(mended)
    }

    /// Joins a title whose second half starts with a capital: units come directly after a title, so the text between
    /// the first half and the units belongs to the title.
    private static func withTitleMended(_ blocks: [Block]) -> [Block] {
        guard blocks.count >= 3, !blocks[0].isTagged, blocks[1].followsPageBreak, blocks[2].isListed,
            Bullets.split(blocks[0].text).items.isEmpty
        else { return blocks }
        var mended = blocks
        mended[0].text += " " + mended[1].text
        mended.remove(at: 1)
        return mended
    }
}
