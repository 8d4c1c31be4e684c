export const usage = `plan — la journée d’un hôpital de jour, en ligne de commande

  plan solve PROBLÈME.json [--out PLANNING.json] [--seconds S] [--iterations N] [--seed K] [--threads T] [--progress]
      Construit le planning. Sans --out, il sort sur la sortie standard.
      --seconds S      temps de recherche en secondes (10 par défaut ; sans limite si --iterations est donné seul)
      --iterations N   nombre de tours de recherche : même problème, même graine, même planning
      --seed K         graine, un entier (1 par défaut)
      --threads T      T graines à la fois, de K à K + T − 1, de 1 à 64 (1 par défaut)
      --progress       avancement sur la sortie d’erreur
  plan check PROBLÈME.json PLANNING.json
      Vérifie un planning : une ligne par règle enfreinte. Code 0 : valide, 1 : non valide, 2 : illisible.
  plan render PROBLÈME.json PLANNING.json --out JOURNÉE.svg
      Dessine la journée : une ligne par place, professionnel et équipement.
`;
