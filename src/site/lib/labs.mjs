// The labs: pages in which the library's own classes run.
export const LABS = [
    {
        name: "mnist", tag: "MnistLab", chapter: "05-", after: /DigitCanvas/,
        title: {ja: "このページでMNISTを学習する", en: "Train MNIST in this page"},
        lead: {
            ja: "設定を選んで「学習する」を押すと、この講座で書くのと同じJavaのクラスが、このページの中で学習を始めます。サーバーはありません。学習したら、下の枠に数字を描いて読ませてみましょう。",
            en: "Choose the settings and press Train: the course's own Java classes learn inside this page, without a server. Then draw a digit for the network that you have just trained.",
        },
    },
    {
        name: "playground", tag: "PlaygroundLab", chapter: "06-", after: /panel\("400 steps"/,
        title: {ja: "遊び場 ― 境界線が曲がるまで", en: "Playground: until the boundary bends"},
        lead: {
            ja: "平面の点を、二つの色に分けるネットワークです。ReLUを外すと、境界は直線にしかなりません。重みを全部0から始めると、まったく学習しません。試して確かめてください。",
            en: "A network that tells points of two colors apart. Without ReLU the boundary stays a straight line; starting from zero weights it does not learn at all. Try it.",
        },
    },
    {
        name: "steps", tag: "StepsLab", chapter: "01-", after: /Graph\.twoPaths/,
        title: {ja: "一歩ずつ ― 値は右へ、勾配は左へ", en: "Step through: values right, gradients left"},
        lead: {
            ja: "関数と $x$ を選んで、一歩ずつ進めます。値が左から右へ、勾配が右から左へ。ひとつの掛け算が、ひとつの歩みです。「合流する二つの道」を選ぶと、戻ってきた勾配が $x$ のところで足されます。",
            en: "Choose the functions and $x$, and take one step at a time: values go right, gradients go left, one multiplication each. With two paths that meet, the gradients coming back are added at $x$.",
        },
    },
    {
        name: "layer", tag: "LayerLab", chapter: "02-", after: /new Linear|LinearGradients/,
        title: {ja: "層を手で動かす ― 三つの勾配", en: "A layer by hand: three gradients"},
        lead: {
            ja: "$x$、$W$、$b$ と、次の層から戻ってきた勾配 $d$ の数を書きかえると、三つの勾配がついてきます。答えの数にさわると、それを作った行と列が光ります。",
            en: "Edit the numbers of $x$, $W$, $b$ and of $d$, the gradient that came back from the next layer, and all three gradients follow. Touch a result, and the row and column that made it light up.",
        },
    },
    {
        name: "slope", tag: "SlopeLab", chapter: "04-", after: /LossSurface|CrossEntropy\(\)/,
        title: {ja: "損失の坂 ― 勾配は下り坂を教える", en: "The slope of the loss"},
        lead: {
            ja: "地図の点か、出力のつまみを動かすと、ソフトマックスの確率、損失、勾配がいっしょに動きます。「一歩下る」を押すと、勾配に学習率を掛けた分だけ坂を下ります。",
            en: "Move the point or the outputs, and watch softmax, loss and gradient move with them. Each step goes downhill by the learning rate times the gradient.",
        },
    },
].sort((a, b) => a.chapter < b.chapter ? -1 : 1);

export function embedded(file, words) {
    return LABS.filter(lab => file.startsWith(lab.chapter)).map(lab => ({
        after: lab.after,
        html: `<LabCard title="${lab.title[words.code]}" page="/${words.code}/labs/${lab.name}"><${lab.tag} /></LabCard>`,
    }));
}

export function labPage(lab, language) {
    return `---\noutline: false\naside: false\npageClass: lab-page\n---\n\n# ${lab.title[language]}\n\n${lab.lead[language]}\n\n<${lab.tag} />\n`;
}
