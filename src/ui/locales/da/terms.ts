import type { english } from '../en';
import type { Translated } from '../translated';

export const terms: Translated<typeof english.terms> = {
  parameters:
    'De tal, som netværket lærer: en vægt for hver forbindelse og en bias for hver neuron.',
  epoch: 'En epoke er én gennemgang af alle træningsbillederne.',
  step: 'I hvert skridt ser netværket på én batch billeder og ændrer derefter alle sine parametre en lille smule.',
  batchSize:
    'Hvor mange billeder netværket ser på, før det ændrer sine parametre. Med små batches bliver læringen mere urolig, med store mere jævn.',
  epochs: 'Hvor mange gange netværket gennemgår alle træningsbillederne.',
  learningRate:
    'Hvor meget hvert skridt ændrer parametrene. Er den for lille, lærer netværket langsomt; er den for stor, skyder det over målet og falder aldrig til ro.',
  optimizer: 'Den regel, som hvert skridt ændrer parametrene efter.',
  activation:
    'Hvad en neuron gør med summen af sine input. Uden et knæk eller en krumning her kunne mange lag ikke mere end ét.',
  trainingLoss:
    'Hvor forkerte svarene er på de nyeste batcher, lige før netværket lærer af dem: 0 er perfekt, og cirka 2,3 er gætteri. En batch har få billeder, så tallet springer; den tykke linje i diagrammet er gennemsnittet.',
  trainingAccuracy:
    'Hvor mange billeder i de nyeste batcher netværket svarer rigtigt på, lige før det lærer af dem. En batch har få billeder, så tallet springer; den tykke linje i diagrammet er gennemsnittet.',
  validationAccuracy:
    'Hvor mange af valideringsbillederne netværket svarer rigtigt på. Dem lærer det aldrig af, så her ses det, om det lærer mere end at kunne træningsbillederne udenad.',
  testAccuracy:
    'Hvor mange af testbillederne netværket svarer rigtigt på. De bruges kun til dette sidste spørgsmål og afgør intet undervejs.',
  loss: 'Hvor forkerte svarene er: jo lavere, jo bedre. At lære er at gøre tabet mindre.',
  accuracy: 'Hvor mange billeder ud af hundrede netværket svarer rigtigt på.',
  logScale: 'Trækker små tab fra hinanden, så man også kan se de sene fremskridt.',
  share: 'Med færre billeder er en epoke hurtigere overstået, men der er mindre at lære af.',
  speed:
    'Sæt hastigheden ned for at følge med i, hvad der sker. Resultatet er det samme ved enhver hastighed.',
  kernels:
    'Den del af programmet, der ganger og lægger sammen. Skift den, mens netværket træner, og hold øje med antallet af billeder i sekundet.',
  schedule: 'Hvordan læringsraten ændrer sig fra den første epoke til den sidste.',
  dropout:
    'I hvert skridt slukkes denne andel af de skjulte neuroner, så netværket ikke gør sig afhængigt af nogen af dem.',
  weightDecay:
    'Trækker alle vægte en smule mod 0 i hvert skridt, så netværket holdes enkelt. Kaldes også weight decay.',
  clipNorm: 'Hvor tabet er stejlt, ville et skridt blive langt: Så lang må gradienten højst være.',
  initialiser:
    'Hvordan startvægtene trækkes tilfældigt. Var de alle 0, ville alle neuroner lære det samme.',
  outputLoss:
    'Hvad der kaldes forkert, og hvor meget: det tal, som bliver mindre, når netværket lærer.',
};
