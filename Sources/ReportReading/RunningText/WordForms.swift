/// Compares words of Swedish but for their endings.
enum WordForms {
    /// Endings by which two forms of one word may differ.
    private static let endings: Set<[UInt8]> = Set(
        [
            "", "a", "ad", "ade", "an", "ande", "ar", "are", "arna", "arnas", "as", "at", "ats", "d", "da", "de", "dt",
            "e", "en", "ena", "ens", "er", "erna", "ernas", "ers", "es", "et", "ets", "het", "heten", "heter", "hets",
            "n", "na", "nas", "ns", "or", "orna", "r", "rna", "s", "t", "ta", "te", "ts", "ns",
        ].map { Array($0.utf8) })

    /// The bytes that two forms of one word share at least.
    static let sharedLength = 4

    /// Whether two words in lower case are forms of one.
    static func areSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        if one == other { return true }
        var shared = 0
        while shared < one.count, shared < other.count, one[shared] == other[shared] { shared += 1 }
        return shared >= sharedLength && endings.contains(Array(one[shared...]))
            && endings.contains(Array(other[shared...]))
    }

    /// Words that say nothing about what a row or a sentence is about.
    private static let generic: Set<[UInt8]> = Set(
        [
            "alla", "andel", "andelen", "antal", "antalet", "att", "av", "brukarbedömning", "brukarundersökning",
            "både",
            "de", "dem", "den", "deras", "dess", "det", "detta", "du", "där", "efter", "ej", "eller", "en", "ett",
            "exkl", "från", "för", "ha", "har", "hur", "hos", "i", "inkl", "inom", "inte", "kan", "kommun", "kommunen",
            "med", "men", "minst", "mot", "mycket", "något", "när", "och", "om", "på", "samt", "sin", "sina", "sitt",
            "ska", "som", "så", "till", "totalt", "under", "ur", "utifrån", "vad", "var", "varav", "vi", "via", "vid",
            "är", "även", "år", "året", "övrig", "övriga", "procent", "st", "styck", "tkr", "mnkr", "kr", "inv",
        ].map { Array($0.utf8) })

    /// Words that say how a value was formed, not what it is about.
    private static let forming: Set<[UInt8]> = Set(
        [
            "ack", "ackumulerad", "ackumulerat", "genomsnitt", "genomsnittlig", "genomsnittliga", "helår", "halvår",
            "medel", "medeltal", "medeltalet", "medelvärde", "månadssnitt", "snitt", "månadsvis",
        ].map { Array($0.utf8) })

    /// Whether a word says what a row is about.
    static func isSignificant(_ word: [UInt8]) -> Bool {
        word.count > 1 && !generic.contains(word) && !forming.contains(word) && !(0x30...0x39).contains(word[0])
    }

    /// Whether a word says how a value was formed.
    static func isForming(_ word: [UInt8]) -> Bool { forming.contains(word) }
}
